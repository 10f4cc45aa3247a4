using Lucene.Net.Index;
using Lucene.Net.Search;
using NewsApi.Http;
using NewsApi.Search.Index.Analysis;
using NewsApi.Search.Index.Querying;

namespace NewsApi.Search.Index;

/// <summary>Finds articles that share rare words and speakers with one.</summary>
internal sealed class IndexRelated(IndexView view)
{
    // The beginning tells what an article is about.
    private const int MaxLength = 30_000;
    private const int MaxTerms = 25;
    private const int MinTermLength = 3;
    private const int MaxFrequency = 5;

    // A word in more of the articles tells nothing about what they are about.
    private const double CommonShare = 0.1;
    private const int CommonCount = 20;

    // One shared word is chance.
    private const int MinShared = 2;
    private const float SpeakerWeight = 2;

    private readonly IndexReader _reader = view.Searcher.IndexReader;

    /// <summary>The articles that share most, first.</summary>
    public (IReadOnlyList<IndexHit> Hits, int Total) Find(long id, string text, string? language, PageRequest page)
    {
        var shared = new BooleanQuery(disableCoord: true) { MinimumNumberShouldMatch = MinShared };
        foreach (var (term, weight) in RareTerms(text, language))
        {
            shared.Add(new TermQuery(new Term(Fields.Body, term)) { Boost = weight }, Occur.SHOULD);
        }

        foreach (var speaker in view.SpeakersOf(id).Distinct().Take(MaxTerms))
        {
            var same = new TermQuery(Facts.TermOf(Facts.SpeakerId, speaker.ToString()));
            shared.Add(new ConstantScoreQuery(same) { Boost = SpeakerWeight }, Occur.SHOULD);
        }

        var related = new BooleanQuery(disableCoord: true)
        {
            { shared, Occur.MUST },
            { Matching.OfType(DocumentTypes.Article), Occur.MUST },
            { new TermQuery(ArticleDocuments.TermOf(id)), Occur.MUST_NOT },
        };
        var top = TopFieldCollector.Create(Orders.Of([]), page.Skip + page.PageSize, false, true, false, false);
        view.Searcher.Search(related, top);
        return (new IndexHits(view).Read(top.GetTopDocs(page.Skip, page.PageSize).ScoreDocs), top.TotalHits);
    }

    private IEnumerable<(string Term, float Weight)> RareTerms(string text, string? language)
    {
        var articles = Math.Max(1, _reader.DocFreq(Facts.TermOf(Facts.Type, DocumentTypes.Article)));
        var common = Math.Max(CommonCount, articles * CommonShare);
        var beginning = text.Length > MaxLength ? text[..MaxLength] : text;
        var terms = from word in KnownWords.In(TextAnalysis.Choose(language, text)).Read(beginning)
                    let term = word.Stem
                    where term.Length >= MinTermLength
                    group term by term into same
                    let documents = _reader.DocFreq(new Term(Fields.Body, same.Key))
                    where documents > 1 && documents <= common
                    let weight = Math.Min(same.Count(), MaxFrequency) * Math.Log(1 + (articles / (double)documents))
                    orderby weight descending, same.Key
                    select (same.Key, weight);
        var rarest = terms.Take(MaxTerms).ToList();
        return rarest.Select(term => (term.Key, (float)(term.weight / rarest[0].weight)));
    }
}
