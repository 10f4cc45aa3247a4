using Microsoft.Data.Sqlite;
using NewsApi.Settings;

namespace NewsApi.Data.Sqlite;

/// <summary>Checks that a connection string leads to a file that the server can keep its data in.</summary>
internal static class SqliteConnectionCheck
{
    private const string Example = "such as 'Data Source=data/newsapi.db'";

    /// <exception cref="StartFailure">It does not.</exception>
    public static SqliteConnectionStringBuilder Read(string setting, string? value)
    {
        try
        {
            var builder = new SqliteConnectionStringBuilder(value);
            var shown = builder.Password.Length > 0 ? "set" : SettingRule.Quote(value);
            return FindFault(builder) is { } fault ? throw new StartFailure($"{setting} is {shown}, but {fault}") : builder;
        }
        catch (Exception failure) when (failure is ArgumentException or FormatException or InvalidCastException)
        {
            // Not with its value: what is no connection string of SQLite may be one of PostgreSQL, with a password.
            throw new StartFailure($"{setting} is not a connection string of SQLite, {Example}: {failure.Message}", failure);
        }
    }

    private static string? FindFault(SqliteConnectionStringBuilder builder) => builder switch
    {
        { Password.Length: > 0 } => "the Password must be left out: the database is not encrypted.",
        { DataSource: "" } => $"must have a Data Source, {Example}.",
        { DataSource: ":memory:" } or { Mode: SqliteOpenMode.Memory } =>
            $"the Data Source must be a file, {Example}: a database in memory is lost.",
        { Mode: not SqliteOpenMode.ReadWriteCreate } => "the Mode must be left out: the server writes, and creates the database.",
        { Cache: SqliteCacheMode.Shared } => "the Cache must not be Shared: readers would wait for the writer.",
        { DataSource: var path } when path.Any(char.IsControl) => $"the Data Source must be a path, {Example}.",
        { DataSource: var path } when path.StartsWith("file:", StringComparison.OrdinalIgnoreCase) =>
            "the Data Source must be a path, not a URI.",
        { DataSource: var path } when Directory.Exists(path) => $"the Data Source must be a file, {Example}, not a folder.",
        _ => null,
    };
}
