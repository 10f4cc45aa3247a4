using System.Numerics;

namespace NewsApi.Parsing.Words;

/// <summary>Entries by the keys of their words, hashed without a collision: one look settles every word, and without a branch.</summary>
internal sealed class WordTable
{
    private const ulong Mixer = 0x9E37_79B9_7F4A_7C15;

    // Keys of one bucket are moved together until each falls on a slot of its own.
    private readonly ushort[] _moves;

    // Index of the row; 0, a row that no word matches, where there is none.
    private readonly ushort[] _slots;

    private readonly Row[] _rows;

    public WordTable(IEnumerable<KeyValuePair<string, Lexicon.Entry>> words)
    {
        _rows = [default, .. words.Select(word => new Row(WordWindow.At(word.Key, 0).Key(word.Key.Length), word.Value))];
        _slots = new ushort[BitOperations.RoundUpToPowerOf2((uint)_rows.Length * 2)];
        _moves = new ushort[_slots.Length / 8];
        foreach (var bucket in Enumerable.Range(1, _rows.Length - 1).GroupBy(row => BucketOf(HashOf(_rows[row].Key))).OrderByDescending(bucket => bucket.Count()))
        {
            Place([.. bucket], bucket.Key);
        }
    }

    /// <summary>What is known of the word; nothing where it is not in the table.</summary>
    public Lexicon.Entry Find(WordKey key)
    {
        var hash = HashOf(key);
        ref readonly var row = ref _rows[_slots[SlotOf(hash, _moves[BucketOf(hash)])]];
        return row.Key == key ? row.Entry : default;
    }

    private void Place(int[] rows, int bucket)
    {
        var slots = new int[rows.Length];
        for (_moves[bucket] = 0; !AreFree(rows, _moves[bucket], slots); _moves[bucket] = checked((ushort)(_moves[bucket] + 1)))
        {
        }

        for (var i = 0; i < rows.Length; i++)
        {
            _slots[slots[i]] = checked((ushort)rows[i]);
        }
    }

    private bool AreFree(int[] rows, ushort move, int[] slots)
    {
        for (var i = 0; i < rows.Length; i++)
        {
            slots[i] = SlotOf(HashOf(_rows[rows[i]].Key), move);
        }

        return slots.All(slot => _slots[slot] == 0) && slots.Distinct().Count() == slots.Length;
    }

    private static ulong HashOf(WordKey key)
    {
        var product = (key.Low ^ BitOperations.RotateLeft(key.High * Mixer, 31)) * Mixer;
        return product ^ product >> 32;
    }

    private int BucketOf(ulong hash) => (int)hash & (_moves.Length - 1);

    private int SlotOf(ulong hash, ushort move) => (int)(((hash ^ move) * Mixer) >> 40) & (_slots.Length - 1);

    private readonly record struct Row(WordKey Key, Lexicon.Entry Entry);
}
