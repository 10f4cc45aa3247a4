using System.Globalization;
using System.Text;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using NewsApi.Parsing;

namespace NewsApi.Data;

/// <summary>Spans as text: "12-80 82-140".</summary>
internal sealed class TextSpansConverter() : ValueConverter<IReadOnlyList<TextSpan>, string>(
    spans => Write(spans), text => Read(text))
{
    private static string Write(IReadOnlyList<TextSpan> spans)
    {
        var text = new StringBuilder(spans.Count * 12);
        foreach (var span in spans)
        {
            text.Append(text.Length > 0 ? " " : "").Append(span.Start).Append('-').Append(span.End);
        }

        return text.ToString();
    }

    private static List<TextSpan> Read(string text)
    {
        var spans = new List<TextSpan>();
        foreach (var range in text.AsSpan().Split(' '))
        {
            var span = text.AsSpan(range);
            var dash = span.IndexOf('-');
            if (dash > 0)
            {
                spans.Add(new TextSpan(Number(span[..dash]), Number(span[(dash + 1)..])));
            }
        }

        return spans;
    }

    private static int Number(ReadOnlySpan<char> digits) => int.Parse(digits, CultureInfo.InvariantCulture);
}

/// <summary>Spans are equal when they are the same in the same order; they are never changed in place.</summary>
internal sealed class TextSpansComparer() : ValueComparer<IReadOnlyList<TextSpan>>(
    (a, b) => a!.SequenceEqual(b!),
    spans => spans.Aggregate(0, (hash, span) => HashCode.Combine(hash, span)),
    spans => spans);
