using NewsApi.Parsing.Grammar;
using NewsApi.Parsing.Speakers;
using NewsApi.Parsing.Structure;
using NewsApi.Parsing.Words;

namespace NewsApi.Parsing.Quotations;

/// <summary>
/// The second phase: tokens, marks, sentences, names; then the attribution of each quotation, its speaker and its outlet.
/// </summary>
internal static class QuoteFinder
{
    public static FoundQuotes Find(string text, ArticleLayout layout)
    {
        using var tokens = new TokenList(text.Length);
        var reading = Read(text, layout, tokens);
        var quotes = new QuoteBuilder(reading).Build();
        var isSure = reading.Language is { } guess && LanguageGuess.IsSure(text, reading.Tokens.AsSpan(), guess);
        return new FoundQuotes(quotes, SpeakerList.Of(quotes), DiagnosticList.Of(reading, quotes), isSure ? reading.Language!.Tag : null);
    }

    private static ArticleReading Read(string text, ArticleLayout layout, TokenList tokens)
    {
        var reading = new ArticleReading(text, tokens);
        var dateline = layout.Dateline is { } place && !IsLabel(text, place) ? place : null;
        for (var s = 0; s < layout.Sections.Count; s++)
        {
            foreach (var paragraph in layout.Sections[s].Paragraphs)
            {
                if (SiteLine.Is(paragraph.SliceOf(text)))
                {
                    NoteSiteLine(reading, paragraph);
                    continue;
                }

                var first = tokens.Count;
                Tokenizer.Read(text, Emoji.Skip(text, AfterDateline(text, paragraph, dateline)), tokens);
                reading.Paragraphs.Add(new ParagraphTokens(first, tokens.Count, paragraph, s));
            }
        }

        return Understand(reading);
    }

    private static void NoteSiteLine(ArticleReading reading, TextSpan line)
    {
        if (reading.Diagnostics.Count < Diagnoses.Most)
        {
            reading.Diagnostics.Add(Diagnoses.SiteLine(line));
        }
    }

    // "SMITH: Yes." is no place where a later paragraph opens with the same label.
    private static bool IsLabel(string text, Mention dateline)
    {
        var end = dateline.Span.End;
        return end < text.Length && text[end] is ':' && text.AsSpan(end).Contains("\n" + dateline.Text + ":", StringComparison.Ordinal);
    }

    private static TextSpan AfterDateline(string text, TextSpan paragraph, Mention? dateline) =>
        dateline is not null && paragraph.Contains(dateline.Span) && dateline.Span.Start - paragraph.Start < 3
            ? new TextSpan(DatelineOpening.TryRead(text, paragraph, out _, out var news) ? news : dateline.Span.End, paragraph.End)
            : paragraph;

    private static ArticleReading Understand(ArticleReading reading)
    {
        reading.Language = LanguageGuess.Of(reading.Text, reading.Tokens.AsSpan());
        if (reading.Language is { HasRules: true } language)
        {
            LanguageReader.Apply(language, reading.Text, reading.Tokens);
        }

        MarkScanner.Scan(reading);
        if (reading.IsEnglish)
        {
            CuePhrases.Mark(reading);
        }

        SentenceSplitter.Split(reading);
        NameScanner.Scan(reading);
        EntityTable.Build(reading);
        ReferencePass.Run(reading);
        return reading;
    }
}

/// <summary>What the second phase found.</summary>
internal readonly record struct FoundQuotes(
    IReadOnlyList<ParsedQuote> Quotes, IReadOnlyList<ParsedSpeaker> Speakers, IReadOnlyList<Diagnostic> Diagnostics, string? Language);
