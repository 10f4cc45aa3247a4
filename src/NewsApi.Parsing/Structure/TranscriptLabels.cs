namespace NewsApi.Parsing.Structure;

/// <summary>
/// Claims the lines that name the speaker in a transcript or an interview: "Q:", "A:", a "Q" before a question, labels in capitals
/// that open several lines ("JANE ROE: We stay"), and repeated lines that end with a colon. Leaves alone a label that occurs only
/// once: it may be a heading.
/// </summary>
internal static class TranscriptLabels
{
    private const int LongestLabel = 40;

    /// <summary>Removes the lines with such labels from the candidates for headings.</summary>
    public static void Clear(string text, List<TextBlock> blocks, HeadingForm[] forms)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        var lookup = counts.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var block in blocks)
        {
            if (LabelOf(block.Span.SliceOf(text)) is { IsEmpty: false } label)
            {
                lookup[label] = lookup.TryGetValue(label, out var count) ? count + 1 : 1;
            }
        }

        for (var i = 0; i < forms.Length && counts.Count > 0; i++)
        {
            if (forms[i] is not (HeadingForm.None or HeadingForm.Marked)
                && LabelOf(blocks[i].Span.SliceOf(text)) is { IsEmpty: false } label
                && (label.Length == 1 || lookup[label] > 1 || AnswersFollow(text, blocks, i)))
            {
                forms[i] = HeadingForm.None;
            }
        }
    }

    /// <summary>Removes the turns of a conversation: at least two labels, of which one comes back.</summary>
    public static void ClearTurns(string text, List<TextBlock> blocks, HeadingForm[] forms)
    {
        var (keys, returns) = (new HashSet<string>(StringComparer.OrdinalIgnoreCase), false);
        foreach (var block in blocks)
        {
            var line = block.Span.SliceOf(text);
            if (SpeakerLabel.TryRead(line, out var label))
            {
                returns |= !keys.Add(label.KeyIn(line).ToString());
            }
        }

        for (var i = 0; i < forms.Length && returns && keys.Count > 1; i++)
        {
            forms[i] = forms[i] is not HeadingForm.Marked && SpeakerLabel.TryRead(blocks[i].Span.SliceOf(text), out _)
                ? HeadingForm.None
                : forms[i];
        }
    }

    /// <summary>Whether the line opens with such a label.</summary>
    public static bool Opens(ReadOnlySpan<char> line) => !LabelOf(line).IsEmpty;

    // Two labels in capitals right below each other: one asks, the other answers.
    private static bool AnswersFollow(string text, List<TextBlock> blocks, int i) =>
        i + 1 < blocks.Count && Opens(blocks[i + 1].Span.SliceOf(text));

    // The words before the colon, where they are in capitals or the whole line; the "Q" of "Q Mr. President, will you sign?".
    private static ReadOnlySpan<char> LabelOf(ReadOnlySpan<char> line)
    {
        if (line.Length > 2 && line[0] == 'Q' && char.IsWhiteSpace(line[1]) && char.IsUpper(line[2]))
        {
            return line[..1];
        }

        var colon = line[..Math.Min(line.Length, LongestLabel)].IndexOfAny(':', '：');
        if (colon <= 0)
        {
            return default;
        }

        var label = line[..colon];
        return colon == line.Length - 1 || LetterCase.Of(label).IsAllCapitals || label is "Q" or "A" ? label : default;
    }
}
