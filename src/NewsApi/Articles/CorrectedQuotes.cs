using Microsoft.EntityFrameworkCore;
using NewsApi.Data;
using NewsApi.Model;
using NewsApi.Parsing;

namespace NewsApi.Articles;

/// <summary>Keeps corrections when a text is parsed again.</summary>
internal static class CorrectedQuotes
{
    // Limits the time for a text that repeats the same words.
    private const int MaxOccurrences = 100;

    /// <summary>Removes the quotes of a parsed text that a client dismissed.</summary>
    public static async Task RemoveDismissedAsync(
        NewsDbContext database, long articleId, Article article, CancellationToken cancellationToken)
    {
        var dismissed = await database.QuoteRevisions
            .Where(revision => revision.ArticleId == articleId && revision.DismissedText != null)
            .Select(revision => new { Text = revision.DismissedText!, revision.State }).ToListAsync(cancellationToken);
        if (dismissed.Count == 0)
        {
            return;
        }

        article.RemoveDismissed(dismissed.Select(one => (one.Text, QuoteState.Read(one.State).Start)));
        article.NumberQuotes();
    }

    /// <summary>
    /// Removes quotes that were dismissed: of the same words, the nearest to the old position. Returns what it removed for each; null
    /// where no quote has the words.
    /// </summary>
    public static List<Quote?> RemoveDismissed(this Article article, IEnumerable<(string Text, int Start)> dismissed)
    {
        var (same, removed) = (article.Quotes.ToLookup(quote => NameKey.Of(quote.Text)), new HashSet<Quote>());
        List<Quote?> nearest = [.. dismissed.Select(Remove)];
        article.Quotes.RemoveAll(removed.Contains);
        return nearest;

        Quote? Remove((string Text, int Start) one)
        {
            var found = same[NameKey.Of(one.Text)].Where(quote => !removed.Contains(quote))
                .MinBy(quote => Math.Abs(quote.Start - one.Start));
            removed.UnionWith(found is null ? [] : [found]);
            return found;
        }
    }

    /// <summary>Adds the corrected quotes that the parser does not find, at the position of their words in the new text.</summary>
    public static void AddUnmatched(Article before, Article article, List<(Quote Part, Quote Old)> matched)
    {
        var known = matched.Select(match => match.Old).ToHashSet();
        var edit = new TextEdit(before.Body.Text, article.Body.Text);
        foreach (var old in before.Quotes.Where(quote => quote.Locked && !known.Contains(quote)))
        {
            if (Find(old, edit, article) is { } quote)
            {
                article.Quotes.Add(quote);
                matched.Add((quote, old));
            }
        }

        article.NumberQuotes();
    }

    /// <summary>Sorts and numbers the quotes, and updates the quote counts.</summary>
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

    /// <summary>
    /// Makes a quote of words that were one before, at the occurrence nearest to where they were; null where they are no longer in a
    /// section, or are in another quote.
    /// </summary>
    public static Quote? CreateAgain(Article article, string words, IReadOnlyList<TextSpan> spans, QuoteKind kind) =>
        FindNearest(article.Body.Text, words[..spans[0].Length], spans[0].Start).Take(MaxOccurrences)
            .Select(at => spans.Select(span => Move(span, at - spans[0].Start)).ToList())
            .Where(moved => moved[^1].End <= article.Body.Text.Length)
            .Select(moved => Create(article, moved, kind)).FirstOrDefault(quote => quote?.Text == words);

    // Returns the valid occurrence nearest to the expected position.
    private static Quote? Find(Quote old, TextEdit edit, Article article) =>
        FindNearest(edit.After, edit.Before[old.Start..old.End], edit.Move(old.Start)).Take(MaxOccurrences)
            .Select(at => Create(article, [.. old.Spans.Select(span => Move(span, at - old.Start))], old.Kind))
            .FirstOrDefault(quote => quote is not null);

    private static TextSpan Move(TextSpan span, int shift) => new(span.Start + shift, span.End + shift);

    // The starts of all occurrences, nearest first.
    private static IEnumerable<int> FindNearest(string text, string words, int near)
    {
        var (before, after) = (FindLast(near - 1), FindFirst(near));
        while (before >= 0 || after >= 0)
        {
            if (after < 0 || (before >= 0 && near - before <= after - near))
            {
                yield return before;
                before = FindLast(before - 1);
            }
            else
            {
                yield return after;
                after = FindFirst(after + 1);
            }
        }

        int FindFirst(int from) => from > text.Length ? -1 : text.IndexOf(words, from, StringComparison.Ordinal);

        int FindLast(int to) => to < 0 ? -1 : text.AsSpan(0, Math.Min(to + words.Length, text.Length)).LastIndexOf(words);
    }
}
