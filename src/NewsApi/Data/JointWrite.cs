using NewsApi.Model;

namespace NewsApi.Data;

/// <summary>Adds items together; returns a result for each, in their order.</summary>
internal delegate Task<IReadOnlyList<JointResult<T>>> JointChange<TItem, T>(
    NewsDbContext database, IReadOnlyList<TItem> items, CancellationToken cancellationToken);

/// <summary>What is added together with others of its type.</summary>
/// <param name="Item">The item. All items of a type are added by the same <see cref="JointChange{TItem,T}"/>.</param>
/// <param name="Size">About how many bytes it writes.</param>
/// <param name="Keys">Of two items that have a key in common, the second is added after the first, to find it stored.</param>
internal sealed record JointItem<TItem>(TItem Item, long Size, IReadOnlyList<string> Keys);

/// <summary>The result for an item, and the article that was created for it, if any.</summary>
internal sealed record JointResult<T>(T Result, Article? Created);

/// <summary>An item that is added together with others that wait: the statements for all are as many as for one.</summary>
internal sealed class JointWrite<TItem, T>(
    JointItem<TItem> item, JointChange<TItem, T> change, CancellationToken cancellationToken) : QueuedWrite<T>(cancellationToken)
{
    private readonly JointItem<TItem> _item = item;
    private Article? _created;

    public override IReadOnlyList<string>? Keys => IsSmall ? _item.Keys : null;

    public override Article? Created => _created;

    // Large items are added one by one: together they would need the memory of all.
    public override bool MayJoin(IReadOnlyList<QueuedWrite> others) =>
        IsSmall
        && others[0] is JointWrite<TItem, T> { IsSmall: true }
        && others.Cast<JointWrite<TItem, T>>().All(other => !other._item.Keys.Any(key => _item.Keys.Contains(key)));

    public override async Task RunAsync(NewsDbContext database, IReadOnlyList<QueuedWrite> together)
    {
        List<JointWrite<TItem, T>> writes = [.. together.Cast<JointWrite<TItem, T>>()];
        var results = await change(database, writes.ConvertAll(write => write._item.Item), CancellationToken.None);
        foreach (var (write, result) in writes.Zip(results))
        {
            (write.Result, write._created) = (result.Result, result.Created);
        }
    }

    public override bool HasMade(Change logged) => logged.ArticleId == _created?.Id;
}
