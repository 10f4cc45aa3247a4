using Lucene.Net.Index;
using Lucene.Net.Search;
using NewsApi.Search.Index.Analysis;
using NewsApi.Search.Index.Querying;

namespace NewsApi.Search.Index;

/// <summary>Finds articles that share rare words and speakers with one.</summary>
internal sealed class IndexRelated(IndexView view)
{
    // The beginning of an article tells what it is about.
    private const int MaxLength = 30_000;
    private const int MaxTerms = 25;
    private const int MinTermLength = 3;
    private const int MaxFrequency = 5;

    // A word in more articles than that does not tell their topic.
    private const double CommonShare = 0.1;
    private const int CommonCount = 20;

    // One shared word is no relation.
    private const int MinShared = 2;
    private const float SpeakerWeight = 2;

    private readonly IndexReader _reader = view.Searcher.IndexReader;

    /// <summary>Finds a page of the articles that share most with the article <paramref name="id"/>.</summary>
    public IndexResult Find(long id, string text, string? language, IndexQuery query)
    {
        var shared = new BooleanQuery(disableCoord: true) { MinimumNumberShouldMatch = MinShared };
        foreach (var (terms, weight) in RareWords(text, language))
        {
            shared.Add(new DisjunctionMaxQuery([.. terms.Select(term => new TermQuery(term))], 0) { Boost = weight }, Occur.SHOULD);
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
        var page = new PageCollector(view, query, proximity: null);
        view.Searcher.Search(related, page.Collector);
        var (hits, next) = page.Read();
        return new IndexResult { Hits = hits, Total = page.Total, Next = next };
    }

    private IEnumerable<(Term[] Terms, float Weight)> RareWords(string text, string? language)
    {
        var articles = Math.Max(1, _reader.DocFreq(Facts.TermOf(Facts.Type, DocumentTypes.Article)));
        var common = Math.Max(CommonCount, articles * CommonShare);
        var beginning = text.Length > MaxLength ? text[..MaxLength] : text;
        var words = from word in TermCache.In(TextAnalysis.Choose(language, text)).Read(beginning)
                    where word.Stem.Length >= MinTermLength
                    group word by word.Stem into same
                    let terms = same.First().TermsOfStem.Select(term => new Term(Fields.Body, term)).ToArray()
                    let documents = terms.Sum(_reader.DocFreq)
                    where documents > 1 && documents <= common
                    let weight = Math.Min(same.Count(), MaxFrequency) * Math.Log(1 + (articles / (double)documents))
                    orderby weight descending, same.Key
                    select (terms, weight);
        var rarest = words.Take(MaxTerms).ToList();
        return rarest.Select(word => (word.terms, (float)(word.weight / rarest[0].weight)));
    }
}
