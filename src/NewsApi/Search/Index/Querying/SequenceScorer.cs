using Lucene.Net.Search;
using Lucene.Net.Search.Similarities;

namespace NewsApi.Search.Index.Querying;

/// <summary>
/// Goes through the documents in which words follow one another. Places are read only of documents that have all words,
/// and no further than the rarest word has any.
/// </summary>
internal sealed class SequenceScorer(Weight weight, WordPlaces[] words, Similarity.SimScorer similarity, SearchTime time) : Scorer(weight)
{
    private int _document = -1;
    private int _count;

    public override int DocID => _document;

    public override int Freq => _count;

    public override int NextDoc() => _document = Find(words[0].NextDocument());

    public override int Advance(int target) => _document = Find(words[0].Reach(target));

    public override float GetScore() => similarity.Score(_document, _count);

    public override long GetCost() => words[0].Cost;

    private int Find(int document)
    {
        while (document != NO_MORE_DOCS && time.Step())
        {
            var reached = ReachInOthers(document);
            if (reached == document)
            {
                _count = Count();
                if (_count > 0)
                {
                    return document;
                }

                document = words[0].NextDocument();
            }
            else
            {
                document = words[0].Reach(reached);
            }
        }

        return NO_MORE_DOCS;
    }

    // The document if all have it; otherwise the first that may have all.
    private int ReachInOthers(int document)
    {
        for (var at = 1; at < words.Length; at++)
        {
            var reached = words[at].Reach(document);
            if (reached > document)
            {
                return reached;
            }
        }

        return document;
    }

    private int Count()
    {
        Array.ForEach(words, word => word.Begin());
        var count = 0;
        var start = words[0].Start;
        while (words[0].ReachPlace(start))
        {
            start = words[0].Start;
            if (ReachPlaceInOthers(start) is not { } reached)
            {
                break;
            }

            count += reached == start ? 1 : 0;
            start = Math.Max(reached, start + 1);
        }

        return count;
    }

    // The start if all words stand so; otherwise the first where they may; null where there is no more.
    private int? ReachPlaceInOthers(int start)
    {
        for (var at = 1; at < words.Length; at++)
        {
            if (!words[at].ReachPlace(start))
            {
                return null;
            }

            if (words[at].Start > start)
            {
                return words[at].Start;
            }
        }

        return start;
    }
}
