using static NewsApi.Benchmarks.Search.Quality.NewsTopics;

namespace NewsApi.Benchmarks.Search.Quality;

/// <summary>A query and what it is about: an article is as relevant as it is to the least of these.</summary>
internal sealed record JudgedQuery(string Kind, string Text, params string[] About)
{
    public static IReadOnlyList<JudgedQuery> All { get; } =
    [
        .. People.Select(person => new JudgedQuery("entity", person, person)),
        .. Topics.Take(12).Select(topic => new JudgedQuery("topic", topic, topic)),
        .. Topics.Skip(12).Take(8).Select(topic => new JudgedQuery("phrase", $"\"{topic}\"", topic)),
        .. Enumerable.Range(0, 10).Select(number => Both(Topics[number * 2], People[number])),
        .. Topics.Skip(4).Take(6).Select(topic => new JudgedQuery("misspelt", Misspell(topic), topic)),
        .. People.Take(4).Select(person => new JudgedQuery("misspelt", Misspell(person), person)),
        .. Topics.Skip(10).Take(8).Select(topic => new JudgedQuery("stemmed", Inflect(topic), topic)),
        .. QuotedPairs.Select(pair => Quoted(pair.Speaker, pair.Topic)),
    ];

    public int GradeOf(JudgedArticle article) => About.Min(about => article.Grades.GetValueOrDefault(about));

    private static JudgedQuery Both(string topic, string person) => new("two concepts", $"{topic} {person}", topic, person);

    private static JudgedQuery Quoted(string person, string topic) => new(
        "quoted speaker", $"quote:\"{topic}\" speaker:\"{person.ToLowerInvariant()}\"", JudgedNews.SaidBy(person, topic));

    // Two letters in the middle of the longest word change places.
    private static string Misspell(string text)
    {
        var word = text.Split(' ').MaxBy(one => one.Length)!;
        var middle = word.Length / 2;
        var wrong = word[..middle] + word[middle + 1] + word[middle] + word[(middle + 2)..];
        return text.Replace(word, wrong, StringComparison.Ordinal);
    }

    private static string Inflect(string text) => text.EndsWith('e') ? text + "d" : text + "s";
}
