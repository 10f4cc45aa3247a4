using Lucene.Net.Analysis;
using Lucene.Net.Analysis.TokenAttributes;

namespace NewsApi.Search.Index.Analysis;

/// <summary>
/// A token stream over tokens that were made before. Lucene reads one field after the other: there is one stream for each thread, as to
/// make its attributes takes longer than to read a short text.
/// </summary>
internal sealed class ListTokenStream : TokenStream
{
    [ThreadStatic]
    private static ListTokenStream? _ofThread;

    private readonly ICharTermAttribute _term;
    private readonly IPositionIncrementAttribute _position;
    private IReadOnlyList<Token> _tokens = [];
    private int _next;

    private ListTokenStream()
    {
        _term = AddAttribute<ICharTermAttribute>();
        _position = AddAttribute<IPositionIncrementAttribute>();
    }

    /// <summary>The stream of this thread, over these tokens.</summary>
    public static ListTokenStream Of(IReadOnlyList<Token> tokens)
    {
        _ofThread ??= new ListTokenStream();
        _ofThread._tokens = tokens;
        return _ofThread;
    }

    public override void Reset() => _next = 0;

    public override bool IncrementToken()
    {
        if (_next == _tokens.Count)
        {
            return false;
        }

        var token = _tokens[_next++];
        _term.SetEmpty().Append(token.Term);
        _position.PositionIncrement = token.Increment;
        return true;
    }

    // The tokens of a long text must not stay in memory.
    protected override void Dispose(bool disposing)
    {
        _tokens = [];
        base.Dispose(disposing);
    }
}
