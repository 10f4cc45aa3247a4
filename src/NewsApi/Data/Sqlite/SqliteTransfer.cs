using Microsoft.EntityFrameworkCore;
using NewsApi.Data.Copying;

namespace NewsApi.Data.Sqlite;

/// <summary>Copies a store from or to SQLite, which checks the references at the commit.</summary>
internal sealed class SqliteTransfer : StoreTransfer
{
    protected override string SuspendQuery => """
        SELECT 'PRAGMA defer_foreign_keys=ON' AS Value
        UNION ALL SELECT 'DROP TRIGGER "' || name || '"' FROM sqlite_master WHERE type = 'trigger'
        """;

    protected override string RestoreQuery => "SELECT sql AS Value FROM sqlite_master WHERE type = 'trigger'";

    public override async Task SetLastKeyAsync(
        NewsDbContext database, string table, string column, long last, CancellationToken cancellationToken)
    {
        await database.Database.ExecuteSqlAsync($"DELETE FROM sqlite_sequence WHERE name = {table}", cancellationToken);
        await database.Database.ExecuteSqlAsync($"INSERT INTO sqlite_sequence (name, seq) VALUES ({table}, {last})", cancellationToken);
    }

    protected override FormattableString LastKeyQuery(string table, string column) =>
        $"SELECT seq AS Value FROM sqlite_sequence WHERE name = {table}";
}
