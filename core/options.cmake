# Every box is compiled with the same warnings and the same hardening.
add_library(blakus_options INTERFACE)
target_include_directories(blakus_options INTERFACE ${CMAKE_SOURCE_DIR})
target_compile_options(blakus_options INTERFACE
  -Wall -Wextra -Wpedantic -Wconversion -Wshadow -Werror
  -Wswitch-enum  # whoever adds a value is led to each place that must know it, default or not
  -Wno-missing-field-initializers  # every member of our structs has a default
  -Wno-restrict                    # false alarms of GCC 12 on std::string (GCC bug 105329)
  # Of a precompiled header GCC 12 forgets that std and fmt are system headers; false alarms there.
  -Wno-array-bounds -Wno-stringop-overflow
  # What only the optimizer sees is said but ends no build: GCC 12 has false alarms there, too.
  -Wno-error=maybe-uninitialized -Wno-error=stringop-overread -Wno-error=dangling-pointer
  -Wno-error=free-nonheap-object -Wno-error=use-after-free
  -fstack-protector-strong -fstack-clash-protection -fcf-protection=full
  -ffile-prefix-map=${CMAKE_SOURCE_DIR}/=)  # the same programs wherever they are built
target_compile_definitions(blakus_options INTERFACE _GLIBCXX_ASSERTIONS)
set(CMAKE_POSITION_INDEPENDENT_CODE ON)
# All our code is compiled for CET. The note must be asked for, since Debian's start-up objects lack it.
target_link_options(blakus_options INTERFACE
  -pie -Wl,-z,relro,-z,now,-z,noexecstack -Wl,-z,ibt,-z,shstk)
if(CMAKE_BUILD_TYPE STREQUAL "Release")
  target_compile_options(blakus_options INTERFACE -U_FORTIFY_SOURCE -D_FORTIFY_SOURCE=3)
endif()

if(CMAKE_UNITY_BUILD)  # a local name like one of another file read beside it is no fault
  target_compile_options(blakus_options INTERFACE -Wno-shadow)
endif()

set(BLAKUS_SANITIZE "" CACHE STRING "address,undefined or thread")
if(BLAKUS_SANITIZE)
  target_compile_options(blakus_options INTERFACE
    -fsanitize=${BLAKUS_SANITIZE} -fno-omit-frame-pointer -fno-sanitize-recover=all)
  target_link_options(blakus_options INTERFACE -fsanitize=${BLAKUS_SANITIZE})
endif()

# The headers that most files read, compiled once for all boxes but those with `own_headers`; a
# library needs a source file, so it gets an empty one.
file(GENERATE OUTPUT ${CMAKE_BINARY_DIR}/empty.cpp CONTENT "")
add_library(blakus_headers STATIC ${CMAKE_BINARY_DIR}/empty.cpp)
target_link_libraries(blakus_headers PUBLIC blakus_options)
target_precompile_headers(blakus_headers PRIVATE ${CMAKE_SOURCE_DIR}/core/precompiled.h)

# A box is a folder, or a list of them: all their .cpp files but main.cpp become one library. Where
# CMAKE_UNITY_BUILD is on, up to 16 files are read as one: most of a file's time went into reading the
# same headers.
function(blakus_box name folders)
  list(TRANSFORM folders APPEND "/*.cpp")
  file(GLOB sources CONFIGURE_DEPENDS ${folders})
  list(FILTER sources EXCLUDE REGEX "/main\\.cpp$")
  add_library(${name} STATIC ${sources})
  target_link_libraries(${name} PUBLIC blakus_options ${ARGN})
  set_target_properties(${name} PROPERTIES UNITY_BUILD_BATCH_SIZE 16)
  if(own_headers)
    target_precompile_headers(${name} PRIVATE ${CMAKE_SOURCE_DIR}/core/precompiled.h ${own_headers})
  else()
    target_precompile_headers(${name} REUSE_FROM blakus_headers)
  endif()
endfunction()
