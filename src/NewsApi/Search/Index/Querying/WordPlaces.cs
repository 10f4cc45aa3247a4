using Lucene.Net.Index;
using Lucene.Net.Util;

namespace NewsApi.Search.Index.Querying;

/// <summary>The places of one word of a sequence: where the sequence would begin for each to be in it.</summary>
internal sealed class WordPlaces
{
    private readonly DocsAndPositionsEnum _postings;
    private readonly int _offset;
    private int _left;

    private WordPlaces(DocsAndPositionsEnum postings, int offset) =>
        (_postings, _offset, Cost) = (postings, offset, postings.GetCost());

    public long Cost { get; }

    public int Document { get; private set; } = -1;

    /// <summary>Where the sequence begins if it has the word in its present place.</summary>
    public int Start { get; private set; }

    /// <summary>The places of a word that stands so many words behind the first; null where the segment has none.</summary>
    public static WordPlaces? Find(AtomicReader segment, IBits acceptDocs, Term word, int offset)
    {
        var terms = segment.GetTerms(word.Field)?.GetEnumerator();
        return terms is not null && terms.SeekExact(word.Bytes)
            && terms.DocsAndPositions(acceptDocs, null, DocsAndPositionsFlags.NONE) is { } postings
                ? new WordPlaces(postings, offset)
                : null;
    }

    public int NextDocument() => Document = _postings.NextDoc();

    /// <summary>Goes to the first document from <paramref name="target"/> on, unless it is there.</summary>
    public int Reach(int target) => Document < target ? Document = _postings.Advance(target) : Document;

    /// <summary>Goes to the first place of the document.</summary>
    public void Begin()
    {
        _left = _postings.Freq - 1;
        Start = _postings.NextPosition() - _offset;
    }

    /// <summary>Goes to the next place; false where there is none.</summary>
    public bool MoveNext()
    {
        if (_left <= 0)
        {
            return false;
        }

        _left--;
        Start = _postings.NextPosition() - _offset;
        return true;
    }

    /// <summary>Goes to the first place whose sequence begins at <paramref name="start"/> or later; false where there is none.</summary>
    public bool ReachPlace(int start)
    {
        while (Start < start)
        {
            if (!MoveNext())
            {
                return false;
            }
        }

        return true;
    }
}
