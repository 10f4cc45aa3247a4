namespace NewsApi.Parsing.Quotations.Rules;

/// <summary>Every rule that an attribution may name, with its confidences.</summary>
internal static class AttributionRules
{
    public static readonly AttributionRule Inverted = new()
    {
        Name = "inverted-tag",
        Summary = "A verb of saying right after the quotation, then the speaker.",
        Example = "\"The dam will hold,\" said Mira Olsen.",
        Confidence = new() { Name = 0.98 },
        FollowsQuotation = true,
    };

    public static readonly AttributionRule Postposed = new()
    {
        Name = "postposed-tag",
        Summary = "The speaker right after the quotation, then a verb of saying.",
        Example = "\"The dam will hold,\" Mira Olsen said.",
        Confidence = new() { Name = 0.96, Pronoun = 0.93 },
        FollowsQuotation = true,
    };

    public static readonly AttributionRule Preposed = new()
    {
        Name = "preposed-tag",
        Summary = "The speaker and a verb of saying before the quotation.",
        Example = "Mira Olsen said: \"The dam will hold.\"",
        Confidence = new() { Name = 0.88, NameBesideCue = 0.89, Pronoun = 0.89 },
        PrecedesQuotation = true,
    };

    public static readonly AttributionRule Participle = new()
    {
        Name = "participle-tag",
        Summary = "A participle of saying before the quotation; its clause names the speaker.",
        Example = "Mira Olsen praised the dam, calling it \"a wonder of the valley\".",
        Confidence = new() { Name = 0.87, Pronoun = 0.87 },
        PrecedesQuotation = true,
    };

    public static readonly AttributionRule AccordingTo = new()
    {
        Name = "according-to",
        Summary = "\"According to\" and the speaker, in the same sentence.",
        Example = "The dam is \"as strong as ever\", according to Mira Olsen.",
        Confidence = new() { Name = 0.82 },
    };

    public static readonly AttributionRule Closing = new()
    {
        Name = "closing-tag",
        Summary = "The speaker and a verb of saying later in the sentence of a quoted fragment.",
        Example = "The dam is \"as strong as ever\" after the flood, Mira Olsen said.",
        Confidence = new() { Name = 0.85, Pronoun = 0.83 },
    };

    public static readonly AttributionRule ColonParagraph = new()
    {
        Name = "colon-paragraph",
        Summary = "The sentence before the quotation ends in a colon and names the speaker.",
        Example = "Mira Olsen gave a warning about the dam:\n\n\"It will not hold for ever, and we all know that well.\"",
        Confidence = new() { Name = 0.87, Pronoun = 0.87 },
    };

    public static readonly AttributionRule Noun = new()
    {
        Name = "noun-tag",
        Summary = "The owner of a noun of speech before the quotation.",
        Example = "Mira Olsen's promise that the dam was \"as strong as ever\" was met with silence.",
        PrecedesQuotation = true,
    };

    public static readonly AttributionRule Passive = new()
    {
        Name = "passive-tag",
        Summary = "A passive verb of saying beside the quotation, with \"by\" and the speaker where they are given.",
        Example = "The dam was described as \"a wonder of the valley\" by Mira Olsen.",
        PrecedesQuotation = true,
    };

    public static readonly AttributionRule SameSentence = new()
    {
        Name = "same-sentence",
        Summary = "A further quotation in a sentence whose speaker is known.",
        Example = "The dam was described as \"a wonder of the valley\" by Mira Olsen, and as \"the pride of all who built it\".",
        Confidence = new() { Description = 0.55 },
        IsCarried = true,
    };

    public static readonly AttributionRule SameParagraph = new()
    {
        Name = "same-paragraph",
        Summary = "A further quotation of the paragraph, without a tag of its own.",
        Example = "\"The dam will hold,\" said Mira Olsen. \"It always has.\"",
        Confidence = new() { Name = 0.96, Pronoun = 0.93 },
        IsCarried = true,
    };

    public static readonly AttributionRule Fragment = new()
    {
        Name = "fragment",
        Summary = "A few quoted words further on in a paragraph whose speaker is known.",
        Example = "Mira Olsen said the dam was \"a wonder of the valley\". The council has long been used to \"the thing\".",
        Confidence = new() { Name = 0.76, Pronoun = 0.72, Description = 0.55 },
        IsCarried = true,
    };

    public static readonly AttributionRule NextParagraph = new()
    {
        Name = "next-paragraph",
        Summary = "A paragraph that is all quotation, after one whose speaker is known.",
        Example = "\"The dam will hold,\" said Mira Olsen.\n\n\"It has held for fifty years, and it will hold for fifty more.\"",
        Confidence = new() { Name = 0.76, Pronoun = 0.72, Description = 0.55 },
        IsCarried = true,
    };

    public static readonly AttributionRule Dialogue = new()
    {
        Name = "dialogue",
        Summary = "A paragraph that is all quotation, after a question and its answer: the one who spoke before goes on.",
        Example = "\"Will the dam hold?\" asked Ada Berg.\n\n\"It will,\" said Mira Olsen.\n\n\"And for how long will it hold?\"",
        Confidence = new() { Name = 0.6, Pronoun = 0.58, Description = 0.55 },
        IsCarried = true,
    };

    public static readonly AttributionRule Signature = new()
    {
        Name = "signature",
        Summary = "A dash and a name behind the quotation or under it.",
        Example = "\"The dam will hold for fifty years.\" - Mira Olsen, engineer",
        Confidence = new() { Name = 0.87 },
    };

    public static readonly AttributionRule SubjectBefore = new()
    {
        Name = "subject-before",
        Summary = "A quotation by itself after a sentence about the speaker.",
        Example = "Mira Olsen was sure of her work. \"The dam will hold for fifty years.\"",
        Confidence = new() { Name = 0.65, Pronoun = 0.68, Description = 0.55 },
        IsCarried = true,
    };

    public static readonly AttributionRule TranscriptLabel = new()
    {
        Name = "transcript-label",
        Summary = "A label in capitals before the words, in an article with several such labels.",
        Example = "OLSEN: The dam will hold.\n\nBERG: And if it does not?\n\nOLSEN: It will.",
        Confidence = new() { Name = 0.95 },
    };

    public static readonly AttributionRule IndirectClause = new()
    {
        Name = "indirect-clause",
        Summary = "Speech without marks after the speaker and a verb of saying.",
        Example = "Mira Olsen said that the dam would hold for fifty years.",
        Confidence = new() { Name = 0.93, Pronoun = 0.86 },
    };

    public static readonly AttributionRule IndirectClosing = new()
    {
        Name = "indirect-closing",
        Summary = "Speech without marks before the speaker and a verb of saying.",
        Example = "The dam will hold for fifty years, Mira Olsen said.",
        Confidence = new() { Name = 0.93, Pronoun = 0.86 },
    };

    public static readonly AttributionRule IndirectAccordingTo = new()
    {
        Name = "indirect-according-to",
        Summary = "Speech without marks with \"according to\" and the speaker.",
        Example = "According to Mira Olsen, the dam will hold for fifty years.",
        Confidence = new() { Name = 0.82 },
    };

    public static readonly AttributionRule IndirectNoun = new()
    {
        Name = "indirect-noun",
        Summary = "Speech without marks behind a noun for it.",
        Example = "Nobody heeded Mira Olsen's claim that the dam would hold for fifty years.",
    };

    public static readonly AttributionRule IndirectPassive = new()
    {
        Name = "indirect-passive",
        Summary = "Speech without marks behind a passive; the speaker stays open but for \"by\".",
        Example = "Mira Olsen was told that the dam would hold for fifty years.",
    };

    public static readonly AttributionRule NearestCue = new()
    {
        Name = "nearest-cue",
        Summary = "The last word of saying or opinion before the quotation in its sentence, where no other rule applies.",
        Example = "Boats sailed past the dam, their crews chanting \"Mend the dam\".",
    };

    public static readonly AttributionRule Untagged = new()
    {
        Name = "untagged",
        Summary = "Words that somebody said, with nothing to tell who.",
        Example = "A note hung on the gate. \"Whoever opens this gate must close it again at once.\"",
    };

    /// <summary>The next paragraph of a quotation that goes on: part of one quote, so that no attribution names it.</summary>
    public static readonly AttributionRule Continuation = new()
    {
        Name = "continuation",
        Summary = "A further paragraph of the same quotation.",
        Example = "\"The dam will hold,\" said Mira Olsen. \"It has for years.\n\n\"And it will.\"",
        Confidence = new() { Description = 0.55 },
        IsCarried = true,
    };

    /// <summary>In the order in which they are listed to clients.</summary>
    public static IReadOnlyList<AttributionRule> All { get; } =
    [
        Inverted, Postposed, Preposed, Participle, AccordingTo, Closing, ColonParagraph, Noun, Passive,
        SameSentence, SameParagraph, Fragment, NextParagraph, Dialogue, Signature, SubjectBefore, TranscriptLabel,
        IndirectClause, IndirectClosing, IndirectAccordingTo, IndirectNoun, IndirectPassive, NearestCue, Untagged,
    ];
}
