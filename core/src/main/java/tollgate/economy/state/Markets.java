package tollgate.economy.state;

import tollgate.engine.Column;
import tollgate.engine.Table;

/** The national market of each class of vehicles. Quantities are unrounded; the ledgers hold the whole vehicles. */
public final class Markets {
    public final Table table;
    public final Column price;
    public final Column standingPrice;
    public final Column stock;
    public final Column sales;
    public final Column landed;
    public final Column meanLanded;
    public final Column saleCarried;
    public final Column scrapCarried;
    public final Column buyersSurplus;

    public Markets(int classes) {
        table = new Table("markets", classes);
        price = table.column("price", "CNY per vehicle");
        standingPrice = table.column("standing_price", "CNY per vehicle at which supply would meet demand");
        stock = table.column("stock", "vehicles unsold");
        sales = table.column("sales", "vehicles per week");
        landed = table.column("landed", "vehicles per week");
        meanLanded = table.column("mean_landed", "vehicles per week, over about eight weeks");
        saleCarried = table.column("sale_carried", "fraction of a sold vehicle not booked yet");
        scrapCarried = table.column("scrap_carried", "fraction of a scrapped vehicle not booked yet");
        buyersSurplus = table.column("buyers_surplus", "CNY per week");
    }

    public int count() {
        return table.rows();
    }
}
