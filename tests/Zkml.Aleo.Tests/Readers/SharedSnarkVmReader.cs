using Zkml.Testing;

namespace Zkml.Aleo.Tests.Readers;

/// <summary>snarkVM's reader for the tests of one class; where there is no native engine, it says nothing.</summary>
public sealed class SharedSnarkVmReader : IDisposable
{
    private readonly SnarkVmReader? _reader = FactWithEngineAttribute.Reason is null ? new() : null;

    public void Dispose() => _reader?.Dispose();

    /// <summary>What snarkVM reads; null where there is none.</summary>
    internal Reading? Read(string text)
    {
        _reader?.Ask(text);
        return _reader?.Answer();
    }
}
