using System.Buffers.Binary;
using Wasmtime;

namespace Zkml.Varuna.Modules;

/// <summary>A module's memory. Pointers are unsigned, and none is believed.</summary>
/// <param name="memory">The memory.</param>
internal readonly struct ModuleMemory(Memory memory)
{
    /// <summary>The memory's size in bytes.</summary>
    public long Length => memory.GetLength();

    /// <summary>Bytes at a pointer.</summary>
    /// <exception cref="FormatException">They are not within the memory.</exception>
    public Span<byte> Span(int pointer, long length)
    {
        var start = (uint)pointer;
        return length is >= 0 and <= int.MaxValue && start + length <= Length
            ? memory.GetSpan(start, (int)length)
            : throw new FormatException(FormattableString.Invariant($"{length} bytes at {start} are not within the module's memory of {Length} bytes"));
    }

    /// <summary>A number of four bytes at a pointer.</summary>
    public uint Integer(int pointer) => BinaryPrimitives.ReadUInt32LittleEndian(Span(pointer, sizeof(uint)));
}
