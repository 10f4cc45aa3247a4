using System.Collections.Concurrent;
using Microsoft.Extensions.Options;

namespace NewsApi.Http.Answers;

/// <summary>
/// Keeps answers, bounded in bytes, once they are asked for again: a crawler that reads everything once drives out nothing,
/// and memory is not filled with what is asked for once. What was used since its last turn gets another; the rest makes room.
/// </summary>
internal sealed class AnswerCache(IOptions<CacheOptions> options)
{
    private const int LargestPart = 16;
    private const int LargestAnswer = 1024 * 1024;

    // Of requests whose answers were not kept, at the places of their remainders: newer ones take the places of older ones.
    private const int Remembered = 64 * 1024;

    private readonly int[] _asked = new int[Remembered];
    private readonly long _maxBytes = options.Value.MaxBytes;
    private readonly ConcurrentDictionary<AnswerKey, Slot> _slots = new();
    private readonly Queue<Slot> _turns = new();
    private readonly Lock _lock = new();
    private long _bytes;

    /// <summary>The longest body that is kept; 0 where none is.</summary>
    public int MaxLength => (int)Math.Min(LargestAnswer, _maxBytes / LargestPart);

    public long Bytes => Interlocked.Read(ref _bytes);

    public KeptAnswer? Find(AnswerKey key)
    {
        if (!_slots.TryGetValue(key, out var slot))
        {
            return null;
        }

        slot.WasUsed = true;
        return slot.Answer;
    }

    /// <summary>Whether an answer is worth being kept: it is asked for again. Remembers that it was asked for.</summary>
    public bool IsWanted(AnswerKey key)
    {
        var hash = key.GetHashCode();
        return Interlocked.Exchange(ref _asked[(uint)hash % Remembered], hash) == hash || _slots.ContainsKey(key);
    }

    /// <summary>Keeps an answer in the place of an older one.</summary>
    public void Keep(AnswerKey key, KeptAnswer answer)
    {
        lock (_lock)
        {
            if (!_slots.TryGetValue(key, out var slot))
            {
                slot = new Slot { Key = key };
                _turns.Enqueue(slot);
                _slots[key] = slot;
                _bytes += key.Size;
            }

            _bytes += answer.Size - (slot.Answer?.Size ?? 0);
            slot.Answer = answer;
            while (_bytes > _maxBytes && _turns.TryDequeue(out var oldest))
            {
                EndTurn(oldest);
            }
        }
    }

    private void EndTurn(Slot slot)
    {
        if (slot.WasUsed)
        {
            slot.WasUsed = false;
            _turns.Enqueue(slot);
            return;
        }

        _slots.TryRemove(slot.Key, out _);
        _bytes -= slot.Answer!.Size + slot.Key.Size;
    }

    private sealed class Slot
    {
        private volatile KeptAnswer? _answer;
        private volatile bool _wasUsed;

        public required AnswerKey Key { get; init; }

        public KeptAnswer? Answer
        {
            get => _answer;
            set => _answer = value;
        }

        public bool WasUsed
        {
            get => _wasUsed;
            set
            {
                // Most answers were used already: a write would take the line from other processors.
                if (_wasUsed != value)
                {
                    _wasUsed = value;
                }
            }
        }
    }
}
