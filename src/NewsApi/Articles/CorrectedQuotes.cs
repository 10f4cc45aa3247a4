using Microsoft.EntityFrameworkCore;
using NewsApi.Data;
using NewsApi.Model;
using NewsApi.Parsing;

namespace NewsApi.Articles;

/// <summary>Keeps corrections when a text is parsed again.</summary>
internal static class CorrectedQuotes
{
    /// <summary>Removes the quotes of a parsed text that a client dismissed.</summary>
    public static async Task RemoveDismissedAsync(
        NewsDbContext database, long articleId, Article article, CancellationToken cancellationToken)
    {
        var dismissed = await database.QuoteRevisions
            .Where(revision => revision.ArticleId == articleId && revision.DismissedText != null)
            .Select(revision => revision.DismissedText!).ToListAsync(cancellationToken);
        var keys = dismissed.Select(NameKey.Of).ToHashSet();
        if (article.Quotes.RemoveAll(quote => keys.Contains(NameKey.Of(quote.Text))) > 0)
        {
            article.NumberQuotes();
        }
    }

    /// <summary>Adds the corrected quotes that the parser does not find, where their words stand in the new text.</summary>
    public static void AddUnmatched(Article before, Article article, List<(Quote Part, Quote Old)> matched)
    {
        var known = matched.Select(match => match.Old).ToHashSet();
        foreach (var old in before.Quotes.Where(quote => quote.Locked && !known.Contains(quote)))
        {
            if (Find(old, before.Body.Text, article) is { } quote)
            {
                article.Quotes.Add(quote);
                matched.Add((quote, old));
            }
        }

        article.NumberQuotes();
    }

    /// <summary>Brings the quotes in text order, and counts them.</summary>
    public static void NumberQuotes(this Article article)
    {
        article.Quotes = [.. article.Quotes.OrderBy(quote => quote.Start).ThenBy(quote => quote.Position)];
        article.QuoteCount = article.Quotes.Count;
        article.Sections.ForEach(section => section.QuoteCount = 0);
        for (var at = 0; at < article.Quotes.Count; at++)
        {
            article.Quotes[at].Position = at + 1;
            article.Quotes[at].Section.QuoteCount++;
        }
    }

    /// <summary>Makes a quote of the text at <paramref name="spans"/>; null where that is in no section, or in another quote.</summary>
    public static Quote? Create(Article article, IReadOnlyList<TextSpan> spans, QuoteKind kind)
    {
        var (start, end) = (spans[0].Start, spans[^1].End);
        var section = article.Sections.Find(one => one.Start <= start && end <= one.End);
        if (section is null || article.Quotes.Exists(quote => quote.Start < end && start < quote.End))
        {
            return null;
        }

        var text = string.Join(' ', spans.Select(span => span.In(article.Body.Text)));
        return new Quote
        {
            Section = section,
            Text = text,
            WordCount = WordCounter.Count(text),
            Kind = kind,
            Spans = spans,
            Start = start,
            End = end,
            Rule = Quote.CorrectedRule,
            Confidence = 1,
            Candidates = [],
            Status = AttributionStatus.None,
            Locked = true,
            ListedAt = article.ListedAt,
        };
    }

    // The nearest place.
    private static Quote? Find(Quote old, string before, Article article)
    {
        var (words, text) = (before[old.Start..old.End], article.Body.Text);
        var places = new List<int>();
        for (var at = text.IndexOf(words, StringComparison.Ordinal); at >= 0; at = text.IndexOf(words, at + 1, StringComparison.Ordinal))
        {
            places.Add(at);
        }

        return places.OrderBy(at => Math.Abs(at - old.Start))
            .Select(at => Create(article, [.. old.Spans.Select(span => Move(span, at - old.Start))], old.Kind))
            .FirstOrDefault(quote => quote is not null);

        static TextSpan Move(TextSpan span, int shift) => new(span.Start + shift, span.End + shift);
    }
}
