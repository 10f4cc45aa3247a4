using NewsApi.Parsing.Grammar;
using NewsApi.Parsing.Words;

namespace NewsApi.Parsing.Speakers;

/// <summary>What is known of an article so far: its text, and the people and organisations that it names.</summary>
internal sealed class ArticleReading(string text, TokenList tokens) : TextReading(text, tokens)
{
    public List<Entity> Entities { get; } = [];

    /// <summary>The last words of the names with a particle so far ("Leyen").</summary>
    public HashSet<string>.AlternateLookup<ReadOnlySpan<char>> NamesBehindParticles { get; } =
        new HashSet<string>(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>What looked odd so far.</summary>
    public List<Diagnostic> Diagnostics { get; } = [];

    /// <summary>Whether the text is in English, so that indirect speech and terms are read too.</summary>
    public bool IsEnglish => Language is { IsEnglish: true };

    /// <summary>Pronouns and heads of descriptions that mean one of two people about as likely, by their token.</summary>
    public Dictionary<int, (int First, int Second)> Ambiguous { get; } = [];

    /// <summary>Pronouns and heads of descriptions that might mean another person, by their token.</summary>
    public HashSet<int> Close { get; } = [];
}
