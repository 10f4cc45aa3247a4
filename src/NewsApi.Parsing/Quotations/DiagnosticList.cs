using NewsApi.Parsing.Speakers;

namespace NewsApi.Parsing.Quotations;

/// <summary>Gathers what an editor should look at: what the marks showed, characters lost, and quotes whose speaker stays open.</summary>
internal static class DiagnosticList
{
    private const char Lost = '\uFFFD';

    /// <summary>In text order, the first <see cref="Diagnoses.Most"/> of each step.</summary>
    public static IReadOnlyList<Diagnostic> Of(ArticleReading reading, IReadOnlyList<ParsedQuote> quotes)
    {
        AddLost(reading.Text, reading.Diagnostics);
        if (reading.IsEnglish)
        {
            reading.Diagnostics.AddRange(quotes.Select(Open).OfType<Diagnostic>().Take(Diagnoses.Most));
        }

        return reading.Diagnostics.Count < 2 ? reading.Diagnostics : [.. reading.Diagnostics.OrderBy(diagnostic => diagnostic.Span.Start)];
    }

    private static void AddLost(string text, List<Diagnostic> diagnostics)
    {
        for (var (start, left) = (text.IndexOf(Lost), Diagnoses.Most); start >= 0 && left > 0; left--)
        {
            var length = text.AsSpan(start).IndexOfAnyExcept(Lost);
            var end = length < 0 ? text.Length : start + length;
            diagnostics.Add(Diagnoses.LostCharacters(new TextSpan(start, end)));
            start = text.IndexOf(Lost, end);
        }
    }

    private static Diagnostic? Open(ParsedQuote quote)
    {
        if (quote.Speaker is not null)
        {
            return null;
        }

        if (quote.SpeakerMention is { } mention)
        {
            return quote.Attribution.Status is AttributionStatus.Ambiguous ? Diagnoses.AmbiguousSpeaker(mention.Span) : null;
        }

        return quote.Kind is QuoteKind.Direct ? Diagnoses.UnattributedQuote(quote.Span) : null;
    }
}
