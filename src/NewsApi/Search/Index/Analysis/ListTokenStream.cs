using Lucene.Net.Analysis;
using Lucene.Net.Analysis.TokenAttributes;

namespace NewsApi.Search.Index.Analysis;

/// <summary>A token stream over tokens that were made before.</summary>
internal sealed class ListTokenStream : TokenStream
{
    private readonly IReadOnlyList<Token> _tokens;
    private readonly ICharTermAttribute _term;
    private readonly IPositionIncrementAttribute _position;
    private int _next;

    public ListTokenStream(IReadOnlyList<Token> tokens)
    {
        _tokens = tokens;
        _term = AddAttribute<ICharTermAttribute>();
        _position = AddAttribute<IPositionIncrementAttribute>();
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
}
