package tollgate.economy;

import tollgate.economy.behaviour.AdjustCapacity;
import tollgate.economy.behaviour.ChooseSpending;
import tollgate.economy.behaviour.PayAndEarn;
import tollgate.economy.behaviour.PostBribes;
import tollgate.economy.behaviour.SpendBalances;
import tollgate.economy.government.ApproveLists;
import tollgate.economy.government.EarnAbroad;
import tollgate.economy.government.PutRowsInForce;
import tollgate.economy.government.SetQuotas;
import tollgate.economy.government.SettleAccounts;
import tollgate.economy.government.SpendRents;
import tollgate.economy.markets.AdjustPrices;
import tollgate.economy.markets.BringGoods;
import tollgate.economy.markets.CarryInland;
import tollgate.economy.markets.Cross;
import tollgate.economy.markets.Land;
import tollgate.economy.markets.PriceGoods;
import tollgate.economy.markets.ReceiveGoods;
import tollgate.economy.markets.SellVehicles;
import tollgate.economy.markets.ServeResidents;
import tollgate.economy.state.Economy;
import tollgate.engine.Schedule;

/** One week at the border, in the order of docs/model.md, section 3. To understand the model, start here. */
public final class Week {
    private Week() {}

    /** The steps of a week. Titles address random numbers: changing one moves results. */
    public static Schedule<Economy> schedule() {
        return Schedule.of("dated rows take effect", new PutRowsInForce())
                .then("the state and small exporters earn abroad", new EarnAbroad())
                .then("headquarters set quotas", new SetQuotas())
                .then("offices post bribes", new PostBribes())
                .then("traders cross and pay", new Cross())
                .then("offices approve holiday lists", new ApproveLists())
                .then("traders bring goods across", new BringGoods())
                .then("vehicles land and are paid for", new Land())
                .then("goods arrive, are made and are given", new ReceiveGoods())
                .then("carriers take goods inland", new CarryInland())
                .then("residents choose what to buy", new ChooseSpending())
                .then("shops serve residents", new ServeResidents())
                .then("residents pay, earn and judge", new PayAndEarn())
                .then("donju buy vehicles", new SellVehicles())
                .then("offices settle accounts", new SettleAccounts())
                .then("headquarters and treasury spend", new SpendRents())
                .then("traders and donju spend what they need not keep", new SpendBalances())
                .then("trading capacity enters or leaves", new AdjustCapacity())
                .then("prices adjust", new AdjustPrices())
                .then("merchants price goods", new PriceGoods());
    }
}
