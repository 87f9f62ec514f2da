using Zkml.Host.Parameters;
using Zkml.Testing;
using Zkml.Varuna.Messages;
using Zkml.Varuna.Modules;

namespace Zkml.Varuna.Tests.Support;

/// <summary>The modules that ship, compiled once for all tests of a class.</summary>
public sealed class ShippedModules : IAsyncLifetime
{
    private readonly TemporaryDirectory _folder = new();

    /// <summary>The plain one.</summary>
    internal DirectEngine Plain { get; private set; } = null!;

    /// <summary>The wide one, which makes keys and proofs.</summary>
    internal DirectEngine Wide { get; private set; } = null!;

    /// <summary>Where their compiled forms are.</summary>
    internal CompiledModules Compiled => new(_folder.Path);

    /// <summary>SRS files are not needed.</summary>
    internal ParameterStore Parameters => new(_folder.Path);

    /// <inheritdoc/>
    public async Task InitializeAsync()
    {
        Plain = await ModuleEngine.ConnectAsync(ModuleFile.Embedded(ModuleKind.Plain)!, Compiled, Parameters, ModuleLimits.Default);
        Wide = DirectEngine.Of(await ModuleEngine.OpenAsync(ModuleFile.Embedded(ModuleKind.Wide)!, Compiled, Parameters, ModuleLimits.Default), Plain.Identity);
    }

    /// <inheritdoc/>
    public async Task DisposeAsync()
    {
        await Wide.DisposeAsync();
        await Plain.DisposeAsync();
        _folder.Dispose();
    }
}
