using Lucene.Net.Analysis;
using Lucene.Net.Analysis.TokenAttributes;

namespace NewsApi.Search.Index.Analysis;

/// <summary>
/// A token stream over tokens. Lucene reads one field after the other: there is one stream for each thread, as to
/// make its attributes takes longer than to read a short text.
/// </summary>
internal sealed class SequenceTokenStream : TokenStream
{
    [ThreadStatic]
    private static SequenceTokenStream? _ofThread;

    private readonly ICharTermAttribute _term;
    private readonly IPositionIncrementAttribute _position;
    private IEnumerable<Token> _tokens = [];
    private IEnumerator<Token>? _next;

    private SequenceTokenStream()
    {
        _term = AddAttribute<ICharTermAttribute>();
        _position = AddAttribute<IPositionIncrementAttribute>();
    }

    /// <summary>The stream of this thread, over these tokens.</summary>
    public static SequenceTokenStream Of(IEnumerable<Token> tokens)
    {
        _ofThread ??= new SequenceTokenStream();
        _ofThread._tokens = tokens;
        return _ofThread;
    }

    public override void Reset() => _next = _tokens.GetEnumerator();

    public override bool IncrementToken()
    {
        if (_next is null || !_next.MoveNext())
        {
            return false;
        }

        var token = _next.Current;
        _term.SetEmpty().Append(token.Term);
        _position.PositionIncrement = token.Increment;
        return true;
    }

    // The tokens of a long text must not stay in memory.
    protected override void Dispose(bool disposing)
    {
        (_tokens, _next) = ([], null);
        base.Dispose(disposing);
    }
}
