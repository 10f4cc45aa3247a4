using NewsApi.Parsing.Grammar;
using NewsApi.Parsing.Words;

namespace NewsApi.Parsing.Speakers;

/// <summary>What is known of an article so far: its text, and the people and organisations that it names.</summary>
internal sealed class ArticleReading(string text, TokenList tokens) : TextReading(text, tokens)
{
    public List<Entity> Entities { get; } = [];

    /// <summary>What looked odd so far.</summary>
    public List<Diagnostic> Diagnostics { get; } = [];

    /// <summary>Whether the words of the rules are those of the text: who said what is read in English only.</summary>
    public bool IsEnglish { get; set; }

    /// <summary>Pronouns and heads of descriptions that mean one of two people about as likely, by their token.</summary>
    public Dictionary<int, (int First, int Second)> Ambiguous { get; } = [];

    /// <summary>Pronouns and heads of descriptions that might mean another person, by their token.</summary>
    public HashSet<int> Close { get; } = [];
}
