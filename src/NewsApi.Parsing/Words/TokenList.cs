using System.Buffers;

namespace NewsApi.Parsing.Words;

/// <summary>A growing list of tokens on rented memory, open to change in place.</summary>
internal sealed class TokenList : IDisposable
{
    private Token[] _items;

    public TokenList(int capacity) => _items = ArrayPool<Token>.Shared.Rent(Math.Max(16, capacity));

    public int Count { get; private set; }

    public ref Token this[int index] => ref _items[index];

    public void Add(in Token token)
    {
        if (Count == _items.Length)
        {
            var larger = ArrayPool<Token>.Shared.Rent(_items.Length * 2);
            Array.Copy(_items, larger, Count);
            ArrayPool<Token>.Shared.Return(_items);
            _items = larger;
        }

        _items[Count++] = token;
    }

    public void Dispose()
    {
        ArrayPool<Token>.Shared.Return(_items);
        _items = [];
    }
}
