using NewsApi.Data.Sqlite;

namespace NewsApi.Data;

/// <summary>
/// Writes rows of one entity by a prepared statement, in the current transaction of a connection that is kept. For what
/// is written often or in great numbers: a long text has a hundred thousand quotes, for which the change tracker takes
/// twenty times as long and a gigabyte.
/// </summary>
internal static class RowWriter
{
    /// <summary>Inserts <paramref name="rows"/> in order and gives them their ids.</summary>
    public static void InsertRows<TEntity>(this NewsDbContext database, IReadOnlyList<TEntity> rows, Action<TEntity, long> setId)
        where TEntity : class =>
        SqliteStatements.Of(database).Write(RowCommand.Insert<TEntity>(database), rows, setId);

    /// <summary>The same for rows whose key the program gives.</summary>
    public static void InsertRows<TEntity>(this NewsDbContext database, IReadOnlyList<TEntity> rows)
        where TEntity : class =>
        SqliteStatements.Of(database).Write(RowCommand.Insert<TEntity>(database), rows, null);

    /// <summary>
    /// Writes the <paramref name="columns"/>, or all, of the <paramref name="rows"/>, found by their ids. Each that is
    /// named is written to its indexes too, whether its value is another or not.
    /// </summary>
    public static void UpdateRows<TEntity>(
        this NewsDbContext database, IReadOnlyList<TEntity> rows, IReadOnlySet<string>? columns = null)
        where TEntity : class
    {
        if (rows.Count > 0)
        {
            SqliteStatements.Of(database).Write(RowCommand.Update<TEntity>(database, columns), rows, null);
        }
    }

    /// <summary>The properties in which two rows differ, but for those named <paramref name="except"/>.</summary>
    public static List<string> FindDifferences<TEntity>(this NewsDbContext database, TEntity one, TEntity other, string[] except)
        where TEntity : class =>
    [
        .. database.Model.FindEntityType(typeof(TEntity))!.GetProperties()
            .Where(property => !except.Contains(property.Name)
                && !property.GetValueComparer().Equals(property.GetGetter().GetClrValue(one), property.GetGetter().GetClrValue(other)))
            .Select(property => property.Name),
    ];
}
