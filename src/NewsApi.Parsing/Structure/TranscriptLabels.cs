namespace NewsApi.Parsing.Structure;

/// <summary>
/// Claims the lines that name who speaks in a transcript or an interview: "Q:", "A:", and lines ending with a colon that return
/// word for word. Leaves alone a line with a colon that stands only once: it may be a heading.
/// </summary>
internal static class TranscriptLabels
{
    private const int LongestLabel = 40;

    /// <summary>Takes the labels out of the candidates for headings.</summary>
    public static void Clear(string text, List<TextBlock> blocks, HeadingForm[] forms)
    {
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        var lookup = seen.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var i = 0; i < forms.Length; i++)
        {
            var line = blocks[i].Span.SliceOf(text);
            if (forms[i] == HeadingForm.None || line[^1] is not (':' or '：') || line.Length > LongestLabel)
            {
                continue;
            }

            if (line.Length <= 3)
            {
                forms[i] = HeadingForm.None;
            }
            else if (lookup.TryGetValue(line, out var first))
            {
                forms[first] = forms[i] = HeadingForm.None;
            }
            else
            {
                lookup[line] = i;
            }
        }
    }
}
