using System.Buffers;

namespace NewsApi.Parsing.Words;

/// <summary>A growing list of tokens on rented memory, open to change in place.</summary>
internal sealed class TokenList : IDisposable
{
    // Stands behind the last token, so that a look one too far finds a sign of no meaning.
    private static readonly Token End = new() { Kind = TokenKind.Other, Run = -1, Mention = -1, TitleOf = -1, Referent = -1, Sentence = -1 };

    private Token[] _items;

    public TokenList(int capacity)
    {
        _items = ArrayPool<Token>.Shared.Rent(Math.Max(16, capacity));
        _items[0] = End;
    }

    public int Count { get; private set; }

    public ref Token this[int index] => ref _items[index];

    public void Add(in Token token)
    {
        if (Count + 1 == _items.Length)
        {
            var larger = ArrayPool<Token>.Shared.Rent(_items.Length * 2);
            Array.Copy(_items, larger, Count);
            ArrayPool<Token>.Shared.Return(_items);
            _items = larger;
        }

        _items[Count++] = token;
        _items[Count] = End;
    }

    public void Dispose()
    {
        ArrayPool<Token>.Shared.Return(_items);
        _items = [];
    }
}
