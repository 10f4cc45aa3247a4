using NewsApi.Articles;
using NewsApi.Data;
using NewsApi.Model;
using NewsApi.Parsing;
using NewsApi.Search;
using NewsApi.Search.Index;
using NewsApi.Search.Query;

namespace NewsApi.Benchmarks.Search.Quality;

/// <summary>
/// Prints how well the rank agrees with judgements that are known: nDCG@10, 1 where no better order is possible. A
/// change of weights shows here.
/// </summary>
internal static class SearchQuality
{
    private const int Depth = 10;
    private const int WorstCount = 5;

    public static void Print()
    {
        var news = JudgedNews.Make();
        var folder = Directory.CreateTempSubdirectory("newsapi-quality-");
        using (var index = LuceneIndex.Open(folder.FullName))
        {
            index.Stamp = IndexStamp.New(Guid.NewGuid(), null);
            Fill(index, news);
            using var view = index.OpenView();
            Print(new IndexSearch(view, CancellationToken.None), news);
        }

        folder.Delete(recursive: true);
    }

    private static void Print(IndexSearch search, IReadOnlyList<JudgedArticle> news)
    {
        var judged = JudgedQuery.All.Select(query => (query.Kind, query.Text, Value: Judge(search, query, news))).ToList();
        foreach (var kind in judged.GroupBy(one => one.Kind))
        {
            Console.WriteLine($"{kind.Key,-16}{kind.Count(),4} queries  nDCG@10 {kind.Average(one => one.Value):0.000}");
        }

        Console.WriteLine($"{"all",-16}{judged.Count,4} queries  nDCG@10 {judged.Average(one => one.Value):0.000}");
        foreach (var (kind, text, value) in judged.OrderBy(one => one.Value).Take(WorstCount))
        {
            Console.WriteLine($"  {value:0.000}  {kind}: {text}");
        }
    }

    private static double Judge(IndexSearch search, JudgedQuery query, IReadOnlyList<JudgedArticle> news)
    {
        var grades = Find(search, query.Text).Select(id => query.GradeOf(news[(int)id - 1]));
        var ideal = Gain(news.Select(query.GradeOf).OrderDescending());
        return ideal == 0 ? throw new InvalidOperationException($"Nothing is relevant to {query.Text}.") : Gain(grades) / ideal;
    }

    // As a person would: what is suggested where nothing was found is searched.
    private static List<long> Find(IndexSearch search, string text)
    {
        var query = QueryParser.Parse(text);
        var found = Ask(search, query);
        return found.Count == 0 && search.Suggest(text, query) is { } suggested ? Ask(search, QueryParser.Parse(suggested)) : found;
    }

    private static List<long> Ask(IndexSearch search, ParsedQuery query) =>
        [.. search.Find(new IndexQuery { Query = query, Types = [SearchType.Article], Take = Depth }).Hits.Select(hit => hit.Id)];

    private static double Gain(IEnumerable<int> grades) =>
        grades.Take(Depth).Select((grade, at) => (Math.Pow(2, grade) - 1) / Math.Log2(at + 2)).Sum();

    private static void Fill(LuceneIndex index, IReadOnlyList<JudgedArticle> news)
    {
        var speakers = new Dictionary<string, long>();
        for (var at = 0; at < news.Count; at++)
        {
            var request = new ArticleRequest { Text = news[at].Text, Language = "en" };
            var article = ArticleBuilder.Build(request, ArticleParser.Parse(request.Text));
            article.Id = at + 1;
            foreach (var quote in article.Quotes.Where(quote => quote.Speaker is not null))
            {
                speakers.TryAdd(quote.Speaker!.Name, speakers.Count + 1);
                quote.Speaker.Id = speakers[quote.Speaker.Name];
                quote.SpeakerId = quote.Speaker.Id;
                quote.Speaker.QuoteCount = 1;
                index.Replace(new SpeakerTree(quote.Speaker, []));
            }

            index.Replace(article);
        }

        index.Advance(new Change { Sequence = news.Count });
        index.Refresh();
    }
}
