using Microsoft.EntityFrameworkCore;
using NewsApi.Data.Copying;

namespace NewsApi.Data.PostgreSql;

/// <summary>Copies a store from or to PostgreSQL. To add the references again checks all rows at once.</summary>
internal sealed class PostgreSqlTransfer : StoreTransfer
{
    private const string References = "FROM pg_constraint WHERE contype = 'f' AND connamespace = current_schema()::regnamespace";

    private const string Tables = """
        FROM (SELECT DISTINCT tgrelid FROM pg_trigger JOIN pg_class ON pg_class.oid = tgrelid
          WHERE NOT tgisinternal AND relnamespace = current_schema()::regnamespace) AS tables
        """;

    protected override string SuspendQuery => $"""
        SELECT format('ALTER TABLE %s DISABLE TRIGGER USER', tgrelid::regclass) AS "Value" {Tables}
        UNION ALL SELECT format('ALTER TABLE %s DROP CONSTRAINT %I', conrelid::regclass, conname) {References}
        """;

    protected override string RestoreQuery => $"""
        SELECT format('ALTER TABLE %s ADD CONSTRAINT %I %s', conrelid::regclass, conname, pg_get_constraintdef(oid)) AS "Value" {References}
        UNION ALL SELECT format('ALTER TABLE %s ENABLE TRIGGER USER', tgrelid::regclass) {Tables}
        """;

    public override Task SetLastKeyAsync(
        NewsDbContext database, string table, string column, long last, CancellationToken cancellationToken) =>
        last == 0 ? Task.CompletedTask : database.Database.ExecuteSqlAsync(
            $"SELECT setval(pg_get_serial_sequence(quote_ident({table}), {column}), {last})", cancellationToken);

    protected override FormattableString LastKeyQuery(string table, string column) => $"""
        SELECT COALESCE(pg_sequence_last_value(pg_get_serial_sequence(quote_ident({table}), {column})::regclass), 0) AS "Value"
        """;
}
