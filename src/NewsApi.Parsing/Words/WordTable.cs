using System.Numerics;

namespace NewsApi.Parsing.Words;

/// <summary>Entries by the keys of their words: open addressing in a table four times as large, so that one look mostly settles it.</summary>
internal sealed class WordTable
{
    private const ulong Mixer = 0x9E37_79B9_7F4A_7C15;

    // One more than the index of the row; 0 where there is none.
    private readonly ushort[] _slots;

    private readonly Row[] _rows;

    private readonly int _shift;

    public WordTable(IEnumerable<KeyValuePair<string, Lexicon.Entry>> words)
    {
        _rows = [.. words.Select(word => new Row(WordWindow.At(word.Key, 0).Key(word.Key.Length), word.Value))];
        _slots = new ushort[BitOperations.RoundUpToPowerOf2((uint)_rows.Length * 4)];
        _shift = 64 - BitOperations.Log2((uint)_slots.Length);
        for (var i = 0; i < _rows.Length; i++)
        {
            var slot = SlotOf(_rows[i].Key);
            while (_slots[slot] != 0)
            {
                slot = Next(slot);
            }

            _slots[slot] = checked((ushort)(i + 1));
        }
    }

    public bool TryFind(WordKey key, out Lexicon.Entry entry)
    {
        for (var slot = SlotOf(key); _slots[slot] is not 0 and var row; slot = Next(slot))
        {
            if (_rows[row - 1].Key == key)
            {
                entry = _rows[row - 1].Entry;
                return true;
            }
        }

        entry = default;
        return false;
    }

    private int SlotOf(WordKey key) => (int)(((key.Low ^ BitOperations.RotateLeft(key.High * Mixer, 31)) * Mixer) >> _shift);

    private int Next(int slot) => (slot + 1) & (_slots.Length - 1);

    private readonly record struct Row(WordKey Key, Lexicon.Entry Entry);
}
