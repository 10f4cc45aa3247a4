using System.CommandLine;
using System.Text.Json;

namespace NewsApi.Commands;

/// <summary>Options that become the parameters of a request; the server checks their values.</summary>
internal sealed class QueryOptions
{
    public static readonly (string Name, string Description)[] Articles =
    [
        ("--q", "Words, \"phrases\", prefix*, -word, OR and more."),
        ("--from", "At this date or time or later; also relative, such as now-7d."),
        ("--to", "At this date (the whole day) or time, or before."),
        ("--use-date", "The date that --from and --to mean: published, created or updated."),
        ("--source", "Outlets that published the article: a comma list; a leading ! excludes."),
        ("--language", "Languages, such as en."),
        ("--tag", "Tags."),
        ("--speaker", "Names or ids of speakers."),
        ("--reported-by", "Outlets that carried a quote."),
        ("--has-quotes", "true or false."),
        ("--min-quotes", "The minimum number of quotes."),
        ("--min-words", "The minimum number of words."),
        ("--max-words", "The maximum number of words."),
        ("--ids", "Ids of articles."),
        ("--external-id", "Ids in the source's own system."),
        ("--deleted", "Whether those in the trash are included: exclude, include or only."),
    ];

    public static readonly (string Name, string Description)[] Quotes =
    [
        ("--q", "Words, \"phrases\", prefix*, -word, OR and more."),
        ("--speaker", "Names or ids of speakers: a comma list; a leading ! excludes."),
        ("--source", "Outlets that published the article."),
        ("--reported-by", "Outlets that carried the quote."),
        ("--cue", "Words that mark the saying, such as said."),
        ("--kind", "direct, partial or indirect."),
        ("--status", "explicit, pronoun, carried, ambiguous, denied or none."),
        ("--unattributed", "true: quotes without a speaker."),
        ("--min-confidence", "The minimum confidence, from 0 to 1."),
        ("--article-id", "Ids of articles."),
        ("--from", "At this date or time or later; also relative, such as now-7d."),
        ("--to", "At this date (the whole day) or time, or before."),
        ("--min-words", "The minimum number of words."),
        ("--max-words", "The maximum number of words."),
        ("--locked", "Whether it was corrected by hand."),
    ];

    private readonly List<Option<string?>> _options;

    public QueryOptions(Command command, IEnumerable<(string Name, string Description)> options)
    {
        _options = [.. options.DistinctBy(option => option.Name)
            .Select(option => new Option<string?>(option.Name) { Description = option.Description })];
        _options.ForEach(command.Add);
    }

    /// <summary>The query, without the leading question mark.</summary>
    public string Read(ParseResult arguments, params (string Name, string? Value)[] others) => string.Join('&', _options
        .Select(option => (Name: NameOf(option.Name), Value: arguments.GetValue(option))).Concat(others)
        .Where(parameter => parameter.Value is not null)
        .Select(parameter => $"{parameter.Name}={Uri.EscapeDataString(parameter.Value!)}"));

    // --reported-by is reportedBy.
    private static string NameOf(string option) => JsonNamingPolicy.CamelCase.ConvertName(
        string.Concat(option[2..].Split('-').Select(word => char.ToUpperInvariant(word[0]) + word[1..])));
}
