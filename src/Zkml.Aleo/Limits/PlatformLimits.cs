namespace Zkml.Aleo.Limits;

/// <summary>
/// What the newest consensus version (V22) accepts. Sources: snarkVM 4.12 console/network/src/lib.rs and consensus_heights.rs; every
/// limit of the language was also tried at the edge.
/// </summary>
public static class PlatformLimits
{
    /// <summary>The consensus version whose limits these are.</summary>
    public const int ConsensusVersion = 22;

    /// <summary>Characters of a program's text (MAX_PROGRAM_SIZE, since V16; 100,000 before V14).</summary>
    public const int ProgramCharacters = 2_048_000;

    /// <summary>Bytes of a transaction (MAX_TRANSACTION_SIZE, since V16).</summary>
    public const int TransactionBytes = 2_304_000;

    /// <summary>Instructions of a function, closure or constructor (MAX_INSTRUCTIONS).</summary>
    public const int Instructions = 65_535;

    /// <summary>Inputs of a function or closure (MAX_INPUTS).</summary>
    public const int Inputs = 16;

    /// <summary>Outputs of a function or closure (MAX_OUTPUTS).</summary>
    public const int Outputs = 16;

    /// <summary>Operands of a call (MAX_OPERANDS).</summary>
    public const int Operands = 16;

    /// <summary>Elements of an array (MAX_ARRAY_ELEMENTS, since V14; 32 before V11).</summary>
    public const int ArrayElements = 2_048;

    /// <summary>Members of a struct (MAX_STRUCT_ENTRIES).</summary>
    public const int StructMembers = 32;

    /// <summary>How deep arrays, structs and accesses nest (MAX_DATA_DEPTH).</summary>
    public const int Depth = 32;

    /// <summary>Functions of a program (MAX_FUNCTIONS).</summary>
    public const int Functions = 31;

    /// <summary>Closures of a program (twice MAX_FUNCTIONS).</summary>
    public const int Closures = 62;

    /// <summary>Structs of a program (ten times MAX_FUNCTIONS).</summary>
    public const int Structs = 310;

    /// <summary>Characters of a name (an identifier fits one field element).</summary>
    public const int NameCharacters = 31;

    /// <summary>Field elements of one encoded value (MAX_DATA_SIZE_IN_FIELDS).</summary>
    public const int ValueFields = 4_161;

    /// <summary>Variables, constants included, of a deployment (since V19).</summary>
    public const int DeploymentVariables = 1 << 22;
}
