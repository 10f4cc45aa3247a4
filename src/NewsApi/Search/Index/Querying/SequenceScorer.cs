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
        foreach (var word in words)
        {
            word.Begin();
        }

        var count = 0;
        while (MeetAtPlace())
        {
            count++;
            if (!words[0].MoveNext())
            {
                break;
            }
        }

        return count;
    }

    // Goes on until all words stand so that the sequence begins in one place; false where there is no more.
    private bool MeetAtPlace()
    {
        var start = words[0].Start;
        for (var at = 1; at < words.Length;)
        {
            if (!words[at].ReachPlace(start))
            {
                return false;
            }

            if (words[at].Start == start)
            {
                at++;
                continue;
            }

            if (!words[0].ReachPlace(words[at].Start))
            {
                return false;
            }

            (start, at) = (words[0].Start, 1);
        }

        return true;
    }
}
