package tollgate.experiment;

import tollgate.economy.Channel;

/**
 * What a vehicle that passes with consent is posted at above its China price and the cost of moving it, and who has it, in means over all
 * such vehicles, CNY; NaN where none crossed. Licence, traders' margins and the bribe ({@link Readout#payment}) add up to the whole.
 *
 * @param whole price less China price and the cost of moving
 * @param licence to the treasury, of companies alone
 * @param companies margin of companies
 * @param smallTraders margin of private smugglers
 */
record VehicleRent(double whole, double licence, double companies, double smallTraders) {

    static VehicleRent of(Readout readout, Weeks weeks) {
        var outputs = readout.outputs();
        double vehicles = 0;
        double whole = 0;
        double licences = 0;
        double[] margins = new double[Channel.smuggling().size()];
        for (int week = weeks.first(); week <= weeks.last(); week++) {
            for (int row = 0; row < outputs.approved.rows().size(); row++) {
                int crossing = row / outputs.world().corridors().size();
                int channel = crossing % margins.length;
                int vehicleClass = crossing / margins.length;
                double crossed = outputs.approved.at(row, week);
                double bribe = outputs.payment.at(row, week);
                double licence = channel == Channel.STATE.index() ? outputs.licencePerVehicle.at(0, week) : 0;
                double gross = outputs.price.at(vehicleClass, week) - readout.landed(vehicleClass, week);
                if (crossed > 0) {
                    vehicles += crossed;
                    whole += crossed * gross;
                    licences += crossed * licence;
                    margins[channel] += crossed * (gross - licence - bribe);
                }
            }
        }
        return new VehicleRent(
                whole / vehicles,
                licences / vehicles,
                margins[Channel.STATE.index()] / vehicles,
                margins[Channel.PRIVATE.index()] / vehicles);
    }
}
