namespace NewsApi.Parsing;

/// <summary>A rule that links quotes to their speakers.</summary>
/// <param name="Name">Its name, as in <see cref="Attribution.Rule"/>.</param>
/// <param name="Summary">What it claims.</param>
/// <param name="Example">A text that it claims.</param>
public sealed record ParserRule(string Name, string Summary, string Example);

/// <summary>The rules of attribution, for whoever wonders about one.</summary>
public static class ParserRules
{
    /// <summary>Every rule that a quote may name, the surest first.</summary>
    public static IReadOnlyList<ParserRule> All { get; } =
    [
        new("subject-verb-after", "A name, a pronoun or a description and then a cue verb behind the quotation.",
            "“We will mend the roof,” Ida Holm said."),
        new("verb-subject-after", "A cue verb and then a name or a description behind the quotation.",
            "“We will mend the roof,” said Ida Holm."),
        new("according-to", "“According to” and a source in the sentence of the quotation.",
            "“We will mend the roof,” according to Ida Holm."),
        new("cue-colon-before", "A subject, a cue verb and a colon before the quotation.",
            "Ida Holm said: “We will mend the roof.”"),
        new("cue-before", "A subject and a cue verb before the quotation, with a comma, with “that”, or without either.",
            "Ida Holm said the roof was “a sieve” and would be mended."),
        new("participle-before", "A participle before the quotation; its subject is the subject of the sentence.",
            "Ida Holm left the pier, calling the roof “a sieve”."),
        new("tag-at-end", "A subject and a cue verb that end the sentence of a quoted fragment.",
            "The roof is “a sieve” that lets in every storm, Ida Holm said."),
        new("carried-in-paragraph", "A quotation that is a sentence of its own, behind another in its paragraph: the same speaker goes on.",
            "“We will mend the roof,” Ida Holm said. “It leaks in every storm.”"),
        new("carried-back", "A quotation right before another in its paragraph: the tag of the second holds for both.",
            "“The roof leaks in every storm.” “We will mend it,” Ida Holm said."),
        new("colon-paragraph", "A paragraph that ends with a colon, and a quotation that opens the next.",
            "Ida Holm was clear on Monday when she came to the pier:\n“We will mend the roof before the winter comes.”"),
        new("carried-over-paragraphs", "A quotation that opens the paragraph behind another quotation: the same speaker goes on.",
            "“We will mend the roof,” Ida Holm said on the pier on Monday.\n“It leaks in every storm, and nobody has ever cared.”"),
        new("fragment-of-speaker", "A fragment in a sentence without a cue, behind a quotation in its paragraph.",
            "“We will mend the roof,” Ida Holm said. The “cheap and quick” plan was dead."),
        new("sentence-subject", "A fragment of some length in a sentence without a cue: whoever the sentence is about.",
            "Ida Holm came with a list of “holes that nobody ever cared to mend”."),
        new("indirect-clause", "A name, a cue verb and the clause or the promise it reports, without marks.",
            "Ida Holm said that the pier would open in May."),
        new("indirect-tag", "A sentence without marks that ends with a comma, a name and a cue verb, or has them in its middle.",
            "The pier will open in May, Ida Holm said."),
        new("indirect-according-to", "“According to” and a name before or behind a sentence without marks.",
            "According to Ida Holm, the pier will open in May."),
        new("none", "A quotation of which the text does not tell who said it.",
            "“We will mend the roof before the winter comes.”"),
    ];
}
