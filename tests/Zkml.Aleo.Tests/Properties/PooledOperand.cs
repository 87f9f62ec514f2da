using Zkml.Aleo.Syntax;
using Zkml.Aleo.Values;

namespace Zkml.Aleo.Tests.Properties;

/// <summary>What an instruction can read, with the value it has.</summary>
internal sealed record PooledOperand(Operand Operand, PlaintextType Type, PlaintextValue Value);
