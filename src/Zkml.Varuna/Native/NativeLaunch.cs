using System.Collections.Immutable;

namespace Zkml.Varuna.Native;

/// <summary>The command that starts the native engine.</summary>
/// <param name="Program">The program's path, or its name on the PATH.</param>
/// <param name="Arguments">Its arguments.</param>
internal sealed record NativeLaunch(string Program, ImmutableArray<string> Arguments);
