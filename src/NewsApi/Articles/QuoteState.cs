using System.Text.Json;
using System.Text.Json.Serialization;
using NewsApi.Model;
using NewsApi.Parsing;

namespace NewsApi.Articles;

/// <summary>What corrections change of a quote, as it is or was. Revisions store it.</summary>
internal sealed record QuoteState(
    string Text, long? SpeakerId, string? SpeakerName, QuoteKind Kind, string? ReportedBy, AttributionStatus Status, bool IsQuote)
{
    private static readonly JsonSerializerOptions Json = new() { Converters = { new JsonStringEnumConverter() } };

    private static readonly Dictionary<string, Func<QuoteState, object?>> Members = new()
    {
        ["speaker"] = state => state.SpeakerId,
        ["kind"] = state => state.Kind,
        ["reportedBy"] = state => state.ReportedBy,
        ["status"] = state => state.Status,
        ["isQuote"] = state => state.IsQuote,
    };

    /// <summary>The position in the text at that time; 0 in states that were stored without it.</summary>
    public int Start { get; init; }

    /// <summary>The words in the text at that time; only of a quote that was dismissed.</summary>
    public IReadOnlyList<TextSpan>? Spans { get; init; }

    /// <summary>The rule of the attribution; null in states that were stored without it.</summary>
    public string? Rule { get; init; }

    /// <summary>The state of a quote, with its speaker and outlet loaded.</summary>
    public static QuoteState Of(Quote quote) =>
        new(quote.Text, quote.Speaker?.Id, quote.Speaker?.Name, quote.Kind, quote.ReportedBy?.Name, quote.Status, IsQuote: true)
        {
            Start = quote.Start,
            Rule = quote.Rule,
        };

    public static QuoteState Read(string state) => JsonSerializer.Deserialize<QuoteState>(state, Json)!;

    public string Write() => JsonSerializer.Serialize(this, Json);

    /// <summary>The names of the members that differ.</summary>
    public IReadOnlyList<string> FindChanges(QuoteState other) =>
        [.. Members.Where(member => !Equals(member.Value(this), member.Value(other))).Select(member => member.Key)];

    /// <summary>Whether corrections change the member.</summary>
    public static bool IsMember(string? name) => name is not null && Members.ContainsKey(name);
}
