using System.Linq.Expressions;
using System.Text.Json;

namespace NewsApi.Http;

/// <summary>
/// The orders that a list of <typeparamref name="T"/> can have, and where a page begins that follows an item: behind
/// its keys, so that nothing is skipped or repeated while others insert and delete. The id is always the last key.
/// </summary>
internal sealed class Ordering<T>(Expression<Func<T, long>> id, params IReadOnlyList<SortKey> otherwise)
{
    private const string Id = "id";

    private readonly Dictionary<string, SortColumn<T>> _columns = new() { [Id] = new SortColumn<T, long>(id) };

    /// <summary>Adds a key that clients may name.</summary>
    public Ordering<T> With<TKey>(string member, Expression<Func<T, TKey>> column)
    {
        _columns[member] = new SortColumn<T, TKey>(column);
        return this;
    }

    /// <summary>The keys that a client asks for, complete.</summary>
    public IReadOnlyList<SortKey> Complete(IReadOnlyList<SortKey> keys)
    {
        var asked = keys.Count > 0 ? keys : otherwise;
        return asked.Any(key => key.Member == Id) ? asked : [.. asked, new SortKey(Id, false)];
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

    /// <summary>Those whose keys come after <paramref name="values"/>.</summary>
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

    /// <summary>The keys of an item that was read already.</summary>
    public IEnumerable<object?> KeysOf(T item, IReadOnlyList<SortKey> keys) =>
        Complete(keys).Select(key => _columns[key.Member].ValueOf(item));
}
