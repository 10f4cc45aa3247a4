using System.Linq.Expressions;
using System.Text.Json;

namespace NewsApi.Http;

/// <summary>
/// The sort orders of a list of <typeparamref name="T"/>, with keyset paging: a page begins after the keys of the last item of
/// the page before, so that concurrent inserts and deletes skip or repeat nothing. The id is always the last key.
/// </summary>
internal sealed class Ordering<T>(Expression<Func<T, long>> id, params IReadOnlyList<SortKey> otherwise)
{
    private const string Id = "id";

    private readonly Dictionary<string, SortColumn<T>> _columns = new() { [Id] = new SortColumn<T, long>(id) };

    /// <summary>Adds a sort key.</summary>
    public Ordering<T> With<TKey>(string member, Expression<Func<T, TKey>> column)
    {
        _columns[member] = new SortColumn<T, TKey>(column);
        return this;
    }

    /// <summary>The requested keys, or the default, with the id as the last.</summary>
    public IReadOnlyList<SortKey> Complete(IReadOnlyList<SortKey> keys)
    {
        var requested = keys.Count > 0 ? keys : otherwise;
        return requested.Any(key => key.Member == Id) ? requested : [.. requested, new SortKey(Id, false)];
    }

    public IQueryable<T> Order(IQueryable<T> items, IReadOnlyList<SortKey> keys)
    {
        IOrderedQueryable<T>? ordered = null;
        foreach (var key in Complete(keys))
        {
            var column = _columns[key.Member];
            ordered = ordered is null ? column.OrderBy(items, key.Descending) : column.ThenBy(ordered, key.Descending);
        }

        return ordered!;
    }

    /// <summary>Selects the items whose keys come after <paramref name="values"/>.</summary>
    public IQueryable<T> After(IQueryable<T> items, IReadOnlyList<SortKey> keys, IReadOnlyList<JsonElement> values)
    {
        var item = Expression.Parameter(typeof(T));
        Expression after = Expression.Constant(false);
        foreach (var (key, value) in Complete(keys).Zip(values).Reverse())
        {
            var column = _columns[key.Member];
            after = Expression.OrElse(
                column.IsAfter(item, value, key.Descending), Expression.AndAlso(column.IsEqual(item, value), after));
        }

        return items.Where(Expression.Lambda<Func<T, bool>>(after, item));
    }

    /// <summary>The keys of an item in memory.</summary>
    public IEnumerable<object?> KeysOf(T item, IReadOnlyList<SortKey> keys) =>
        Complete(keys).Select(key => _columns[key.Member].ValueOf(item));
}
