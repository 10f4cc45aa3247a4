using System.Buffers;
using System.Runtime.CompilerServices;

namespace NewsApi.Parsing.Words;

/// <summary>A list of tokens in a pooled array, which can be changed in place.</summary>
internal sealed class TokenList : IDisposable
{
    private static readonly Token Blank = new()
    {
        Kind = TokenKind.Other,
        Run = -1,
        Mention = -1,
        TitleOf = -1,
        Referent = -1,
        Sentence = -1,
    };

    // Arrays beyond this size would stay in the pool for good; few texts need them.
    private const int PooledMaxLength = 64 * 1024;

    private const int CharactersPerToken = 4;

    private readonly int _maxCount;

    private Token[] _items;

    public TokenList(int textLength)
    {
        _maxCount = textLength;
        _items = Rent(Math.Max(16, textLength / CharactersPerToken));
        _items[0] = Blank;
    }

    public int Count { get; private set; }

    /// <summary>The tokens that are quotation marks.</summary>
    public List<int> Marks { get; } = [];

    public ref Token this[int index] => ref _items[index];

    /// <summary>Adds an empty token at the end.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ref Token Add()
    {
        var last = Count++;
        if (Count >= _items.Length)
        {
            Grow();
        }

        // An empty token follows the last one: rules may look one token ahead without a check.
        var items = _items;
        items[last + 1] = Blank;
        return ref items[last];
    }

    public Span<Token> AsSpan() => _items.AsSpan(0, Count);

    public void Dispose()
    {
        Return(_items);
        _items = [];
    }

    private static Token[] Rent(int length) =>
        length > PooledMaxLength ? GC.AllocateUninitializedArray<Token>(length) : ArrayPool<Token>.Shared.Rent(length);

    private static void Return(Token[] items)
    {
        if (items.Length <= PooledMaxLength)
        {
            ArrayPool<Token>.Shared.Return(items);
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Grow()
    {
        // A token has at least one character, and an empty one follows the last.
        var larger = Rent(Math.Min(_items.Length * 2, _maxCount + 2));
        Array.Copy(_items, larger, Count);
        Return(_items);
        _items = larger;
    }
}
