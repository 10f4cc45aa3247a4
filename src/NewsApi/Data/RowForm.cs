using Microsoft.EntityFrameworkCore.Metadata;

namespace NewsApi.Data;

/// <summary>The statements that write rows. Each provider has its own.</summary>
internal abstract class RowForm
{
    /// <summary>Whether a statement is the same for any number of rows.</summary>
    public abstract bool IsForAnyCount { get; }

    /// <summary>How many of so many rows one statement inserts.</summary>
    public abstract int CountInserted(int rows);

    /// <summary>How many of so many rows one statement updates.</summary>
    public abstract int CountUpdated(int rows);

    /// <summary>An INSERT of so many rows.</summary>
    public abstract string Insert(string table, IReadOnlyList<string> columns, int rows);

    /// <summary>An UPDATE of the rows that the last column identifies.</summary>
    /// <param name="table">The table.</param>
    /// <param name="columns">Its columns.</param>
    /// <param name="newValue">Returns the new value of a column, given its number and the SQL of its stored and its passed value.</param>
    public abstract string Update(string table, IReadOnlyList<string> columns, Func<int, string, string, string> newValue);

    /// <summary>Prepares such a statement.</summary>
    public abstract RowStatement Prepare(NewsDbContext database, string sql, IReadOnlyList<IProperty> columns);
}
