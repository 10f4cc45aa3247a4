namespace NewsApi.Parsing;

/// <summary>A way of linking words to whoever said them.</summary>
/// <param name="Name">The name that <see cref="Attribution.Rule"/> bears.</param>
/// <param name="Summary">What the rule claims.</param>
/// <param name="Example">A text in which it applies.</param>
public sealed record ParserRule(string Name, string Summary, string Example);

/// <summary>Every rule that an attribution may name.</summary>
public static class ParserRules
{
    public static IReadOnlyList<ParserRule> All { get; } =
    [
        new("inverted-tag", "A verb of saying right after the quotation, then the speaker.", "\"The dam will hold,\" said Mira Olsen."),
        new("postposed-tag", "The speaker right after the quotation, then a verb of saying.", "\"The dam will hold,\" Mira Olsen said."),
        new("preposed-tag", "The speaker and a verb of saying before the quotation.", "Mira Olsen said: \"The dam will hold.\""),
        new("participle-tag", "A participle of saying before the quotation; its clause names the speaker.", "Mira Olsen praised the dam, calling it \"a wonder of the valley\"."),
        new("according-to", "\"According to\" and the speaker, in the same sentence.", "The dam is \"as strong as ever\", according to Mira Olsen."),
        new("closing-tag", "The speaker and a verb of saying later in the sentence of a quoted fragment.", "The dam is \"as strong as ever\" after the flood, Mira Olsen said."),
        new("colon-paragraph", "The sentence before the quotation ends in a colon and names the speaker.", "Mira Olsen gave a warning about the dam:\n\n\"It will not hold for ever, and we all know that well.\""),
        new("noun-tag", "The owner of a noun of speech before the quotation.", "Mira Olsen's promise that the dam was \"as strong as ever\" was met with silence."),
        new("passive-tag", "A passive verb of saying beside the quotation, with \"by\" and the speaker where they are given.", "The dam was described as \"a wonder of the valley\" by Mira Olsen."),
        new("same-sentence", "A further quotation in a sentence whose speaker is known.", "The dam was described as \"a wonder of the valley\" by Mira Olsen, and as \"the pride of all who built it\"."),
        new("same-paragraph", "A further quotation of the paragraph, without a tag of its own.", "\"The dam will hold,\" said Mira Olsen. \"It always has.\""),
        new("fragment", "A few quoted words further on in a paragraph whose speaker is known.", "Mira Olsen said the dam was \"a wonder of the valley\". The council has long been used to \"the thing\"."),
        new("next-paragraph", "A paragraph that is all quotation, after one whose speaker is known.", "\"The dam will hold,\" said Mira Olsen.\n\n\"It has held for fifty years, and it will hold for fifty more.\""),
        new("dialogue", "A paragraph that is all quotation, after a question and its answer: the one who spoke before goes on.", "\"Will the dam hold?\" asked Ada Berg.\n\n\"It will,\" said Mira Olsen.\n\n\"And for how long will it hold?\""),
        new("signature", "A dash and a name behind the quotation or under it.", "\"The dam will hold for fifty years.\" - Mira Olsen, engineer"),
        new("subject-before", "A quotation by itself after a sentence about the speaker.", "Mira Olsen was sure of her work. \"The dam will hold for fifty years.\""),
        new("transcript-label", "A label in capitals before the words, in an article with several such labels.", "OLSEN: The dam will hold.\n\nBERG: And if it does not?\n\nOLSEN: It will."),
        new("indirect-clause", "Speech without marks after the speaker and a verb of saying.", "Mira Olsen said that the dam would hold for fifty years."),
        new("indirect-closing", "Speech without marks before the speaker and a verb of saying.", "The dam will hold for fifty years, Mira Olsen said."),
        new("indirect-according-to", "Speech without marks with \"according to\" and the speaker.", "According to Mira Olsen, the dam will hold for fifty years."),
        new("indirect-noun", "Speech without marks behind a noun for it.", "Nobody heeded Mira Olsen's claim that the dam would hold for fifty years."),
        new("indirect-passive", "Speech without marks behind a passive; the speaker stays open but for \"by\".", "Mira Olsen was told that the dam would hold for fifty years."),
        new("nearest-cue", "The last word of saying or opinion before the quotation in its sentence, where no other rule applies.", "Boats sailed past the dam, their crews chanting \"Mend the dam\"."),
        new("untagged", "Words that somebody said, with nothing to tell who.", "A note hung on the gate. \"Whoever opens this gate must close it again at once.\""),
    ];
}
