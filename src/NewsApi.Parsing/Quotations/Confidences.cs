using NewsApi.Parsing.Speakers;

namespace NewsApi.Parsing.Quotations;

/// <summary>How often each rule is right about the speaker, by the kind of words that name him or her and how near they stand to the cue.</summary>
/// <remarks>
/// Counted on articles with known speakers: of quotes with 0.8, eight in ten are right; 0.9 and more means right in at least
/// 95 of 100. Rules that were seen seldom are given less than they scored.
/// </remarks>
internal static class Confidences
{
    // Names of one word are more often no names at all.
    private const double OneWord = 0.9;

    // Another person is not far from being meant.
    private const double Close = 0.93;

    public static double Of(Tag tag, Resolution resolved)
    {
        if (resolved.Speaker is null)
        {
            return 0;
        }

        var sure = tag.Source.Kind switch
        {
            SourceKind.Pronoun => OfPronoun(tag.Rule),
            SourceKind.Name => OfName(tag) * (resolved.Speaker.Name.Contains(' ', StringComparison.Ordinal) ? 1 : OneWord),
            _ => CarryOver.IsCarried(tag.Rule) && tag.Rule is not "same-paragraph" ? 0.6 : 0.72,
        };
        return Math.Round(sure * (resolved.IsClose ? Close : 1), 2);
    }

    private static double OfName(Tag tag) => tag.Rule switch
    {
        "inverted-tag" => 0.98,
        "postposed-tag" or "same-paragraph" => 0.96,
        "transcript-label" => 0.95,
        "indirect-clause" or "indirect-closing" => 0.93,
        "preposed-tag" => IsBesideCue(tag) ? 0.89 : 0.88,
        "participle-tag" or "colon-paragraph" or "signature" => 0.87,
        "closing-tag" => 0.85,
        "according-to" or "indirect-according-to" => 0.82,
        "next-paragraph" or "fragment" => 0.76,
        "subject-before" => 0.65,
        "dialogue" => 0.6,
        _ => 0.7,
    };

    private static double OfPronoun(string rule) => rule switch
    {
        "postposed-tag" or "same-paragraph" => 0.93,
        "preposed-tag" => 0.89,
        "participle-tag" or "colon-paragraph" => 0.87,
        "indirect-clause" or "indirect-closing" => 0.86,
        "closing-tag" => 0.83,
        "next-paragraph" or "fragment" => 0.72,
        "subject-before" => 0.68,
        "dialogue" => 0.58,
        _ => 0.65,
    };

    private static bool IsBesideCue(Tag tag) => tag.CueFirst - tag.Source.End is 0 or 1;
}
