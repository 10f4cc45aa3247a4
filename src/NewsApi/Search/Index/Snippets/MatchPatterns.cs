using NewsApi.Search.Index.Querying;
using NewsApi.Search.Query;

namespace NewsApi.Search.Index.Snippets;

/// <summary>What a query looks for, as sequences of stems and as prefixes: to be found again in a text.</summary>
internal sealed class MatchPatterns
{
    private readonly List<(int Number, IReadOnlyList<string> Stems)> _sequences = [];
    private readonly List<(int Number, string Prefix)> _prefixes = [];
    private readonly QueryWords _words;

    public MatchPatterns(QueryNode? root, QueryWords words)
    {
        _words = words;
        if (root is not null)
        {
            Collect(root);
        }
    }

    /// <summary>How many different things are looked for.</summary>
    public int Count { get; private set; }

    /// <summary>What finds them in texts.</summary>
    public PatternFinder ToFinder() => new(_sequences, _prefixes);

    // What must not be there is not looked for, nor are names and tags, which are not of the text.
    private void Collect(QueryNode node)
    {
        switch (node)
        {
            case AllNode all:
                all.Children.ToList().ForEach(Collect);
                break;
            case AnyNode any:
                any.Children.ToList().ForEach(Collect);
                break;
            case NearNode near:
                Collect(near.Left);
                Collect(near.Right);
                break;
            case WordNode { Field: not (QueryField.Source or QueryField.Tag) } word:
                Add(word.Text);
                break;
            case PhraseNode { Field: not (QueryField.Source or QueryField.Tag) } phrase:
                Add(phrase.Text);
                break;
            case PrefixNode { Field: not (QueryField.Source or QueryField.Tag) } prefix:
                Count++;
                _prefixes.AddRange(_words.Folded(prefix.Text).Select(folded => (Count, folded[^1])));
                break;
        }
    }

    private void Add(string text)
    {
        Count++;
        _sequences.AddRange(_words.Stems(text).Select(stems => (Count, stems)));
    }
}
