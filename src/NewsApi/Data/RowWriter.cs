using Microsoft.EntityFrameworkCore.Metadata;

namespace NewsApi.Data;

/// <summary>
/// Writes rows by prepared commands, in the current transaction of a connection that stays open. For rows that are written
/// often or in great numbers: for a text with a hundred thousand quotes the change tracker takes twenty times as long and
/// a gigabyte.
/// </summary>
internal sealed class RowWriter(NewsDbContext database)
{
    private readonly Dictionary<(IEntityType Entity, string Form, int Rows), RowCommand> _commands = [];

    /// <summary>Inserts <paramref name="rows"/> in order and gives them their generated keys.</summary>
    public void Insert<TEntity>(IReadOnlyList<TEntity> rows, Action<TEntity, long>? setKey)
        where TEntity : class => Insert(rows, "insert", (entity, count) => RowCommand.Insert(database, entity, count), setKey);

    /// <summary>Inserts <paramref name="rows"/> with the keys that they have.</summary>
    public void Copy<TEntity>(IReadOnlyList<TEntity> rows)
        where TEntity : class => Insert(rows, "copy", (entity, count) => RowCommand.Copy(database, entity, count), setKey: null);

    /// <summary>Updates the <paramref name="columns"/>, or all, of <paramref name="rows"/>, found by their keys.</summary>
    public void Update<TEntity>(IReadOnlyList<TEntity> rows, IReadOnlySet<string>? columns)
        where TEntity : class
    {
        var form = columns is null ? "all" : string.Join(' ', columns.Order(StringComparer.Ordinal));
        for (var done = 0; done < rows.Count;)
        {
            var count = database.RowForm.CountUpdated(rows.Count - done);
            Find<TEntity>(form, 1, entity => RowCommand.Update(database, entity, columns)).Run<TEntity>([.. rows.Skip(done).Take(count)]);
            done += count;
        }
    }

    /// <summary>Adds to columns of rows, whatever they are. All rows have the same columns, and each is there once.</summary>
    public void Add<TEntity>(IReadOnlyList<AddedRow> rows)
        where TEntity : class
    {
        for (var done = 0; done < rows.Count;)
        {
            var (first, count) = (done, database.RowForm.CountUpdated(rows.Count - done));
            var form = string.Join(' ', rows[0].Values.Select(value => $"+{value.Column}"));
            Find<TEntity>(form, 1, entity => RowCommand.Add(database, entity, rows[0].Values)).Run(
                count,
                (row, column) => rows[first + row] is var added && column < added.Values.Count ? added.Values[column].Value : added.Id);
            done += count;
        }
    }

    private void Insert<TEntity>(
        IReadOnlyList<TEntity> rows, string form, Func<IEntityType, int, RowCommand> make, Action<TEntity, long>? setKey)
        where TEntity : class
    {
        for (var done = 0; done < rows.Count;)
        {
            var count = database.RowForm.CountInserted(rows.Count - done);
            var keys = Find<TEntity>(form, count, entity => make(entity, count)).Run<TEntity>([.. rows.Skip(done).Take(count)]);
            for (var at = 0; at < keys.Count; at++)
            {
                setKey?.Invoke(rows[done + at], keys[at]);
            }

            done += count;
        }
    }

    private RowCommand Find<TEntity>(string form, int rows, Func<IEntityType, RowCommand> make)
    {
        var entity = database.Model.FindEntityType(typeof(TEntity))!;
        var key = (entity, form, database.RowForm.IsForAnyCount ? 0 : rows);
        return _commands.TryGetValue(key, out var command) ? command : _commands[key] = make(entity);
    }
}

internal static class RowWriting
{
    /// <summary>Inserts <paramref name="rows"/> in order and gives them their generated ids.</summary>
    public static void InsertRows<TEntity>(this NewsDbContext database, IReadOnlyList<TEntity> rows, Action<TEntity, long> setId)
        where TEntity : class => database.Rows.Insert(rows, setId);

    /// <summary>Inserts <paramref name="rows"/> whose keys the program gives.</summary>
    public static void InsertRows<TEntity>(this NewsDbContext database, IReadOnlyList<TEntity> rows)
        where TEntity : class => database.Rows.Insert(rows, null);

    /// <summary>
    /// Updates the <paramref name="columns"/>, or all, of <paramref name="rows"/>, found by their ids. The indexes of each
    /// named column are written too, whether its value changes or not.
    /// </summary>
    public static void UpdateRows<TEntity>(
        this NewsDbContext database, IReadOnlyList<TEntity> rows, IReadOnlySet<string>? columns = null)
        where TEntity : class => database.Rows.Update(rows, columns);

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
