using System.Runtime.InteropServices;

namespace NewsApi.Parsing.Speakers;

/// <summary>A list that takes no memory until something is added to it: most stay empty. To be held in a field.</summary>
internal struct LazyList<T>
{
    private List<T>? _items;

    public readonly int Count => _items?.Count ?? 0;

    /// <summary>What was added, for whoever keeps it.</summary>
    public readonly IReadOnlyList<T> Items => _items ?? (IReadOnlyList<T>)[];

    public readonly ReadOnlySpan<T> AsSpan() => CollectionsMarshal.AsSpan(_items);

    public void Add(T item) => (_items ??= []).Add(item);
}
