using NewsApi.Data.Sqlite;

namespace NewsApi.Http.Rows;

/// <summary>Where the columns of rows are.</summary>
internal sealed class RowColumns(SqliteStatement sample)
{
    private readonly List<string> _names = [.. sample.Columns];

    /// <exception cref="InvalidOperationException">There is no such column.</exception>
    public int this[string name] => Find(name) is >= 0 and var at ? at : throw new InvalidOperationException($"No column {name} is read.");

    /// <summary>Negative where there is none.</summary>
    public int Find(string name) => _names.FindIndex(one => one.Equals(name, StringComparison.OrdinalIgnoreCase));
}
