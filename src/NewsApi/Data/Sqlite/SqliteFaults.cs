using Microsoft.Data.Sqlite;

namespace NewsApi.Data.Sqlite;

/// <summary>Finds out what is wrong with a database file.</summary>
internal static class SqliteFaults
{
    private const int MaxFaults = 20;

    /// <summary>The names of its tables; those of SQLite itself are left out.</summary>
    public static List<string> TablesOf(SqliteConnection connection) => SqliteFiles.ReadTexts(
        connection, "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name");

    /// <summary>Damage of the file, and references that lead to nothing.</summary>
    public static List<string> OfFile(SqliteConnection connection)
    {
        try
        {
            var faults = SqliteFiles.ReadTexts(connection, $"PRAGMA integrity_check({MaxFaults})");
            return faults is ["ok"]
                ? SqliteFiles.ReadTexts(
                    connection,
                    $"SELECT \"table\" || ' refers to missing rows of ' || parent FROM pragma_foreign_key_check LIMIT {MaxFaults}")
                : faults;
        }
        catch (SqliteException failure)
        {
            return [SqliteFiles.Explain(failure).TrimEnd('.')];
        }
    }

    /// <summary>Articles that are not whole.</summary>
    public static IEnumerable<string> OfArticles(SqliteConnection connection) =>
        ArticleFaults.Rules.Select(rule => (rule.Fault, Count: (long)SqliteFiles.ReadValue(connection, rule.Query)!))
            .Where(fault => fault.Count > 0)
            .Select(fault => $"{fault.Count} {fault.Fault}");

    /// <summary>Why the file is not a database of this program; null where it is one.</summary>
    public static string? OfKind(SqliteConnection connection, IReadOnlySet<string> knownMigrations)
    {
        var tables = TablesOf(connection);
        if (!tables.Contains("__EFMigrationsHistory") || !tables.Contains("StoreInfos"))
        {
            return tables.Count == 0 ? "it is empty" : "it is the database of another program";
        }

        var newer = SqliteFiles.ReadTexts(connection, "SELECT MigrationId FROM __EFMigrationsHistory")
            .FirstOrDefault(one => !knownMigrations.Contains(one));
        return newer is null ? null : $"a newer version of NewsApi made it (migration {newer})";
    }
}
